import { setImmediate } from 'node:timers/promises'
import type { RunBatch } from '../../shared/ipc-contract'
import type { Timer } from '../../shared/timer'
import { type ColumnOf, MOST_TRACE_ROWS, type TraceCursor, type TracedText, type TraceSlice } from '../../shared/trace'
import type { SavedTrace, TraceFolder } from '../history/trace-folder'
import { RunTrace } from '../streaming/trace/run-trace'
import type { Push } from './push'

/** How long after the end the window can still tell when it had the last batches: it does so a few times a second. */
export const LAST_SIGHTINGS_MS = 1000
/** Traces that are kept in memory: whoever looks at one asks for many parts of it, and a full disk takes none. */
const SAVED_KEPT = 2
/** Texts that are looked through for keys before somebody else has a turn. */
const TEXTS_A_TURN = 200

const SECRET_HEADER = /cookie|auth|key|token|secret|session/i

export interface TracesOptions {
  folder: TraceFolder
  timer: Timer
  /** Takes secrets out of what is shown and saved. */
  redact(text: string): string
  /** Hears of a trace that cannot be saved; the run is none the worse for it. */
  reportError(what: string, error: unknown): void
}

/** Traces of runs: those that go on, and those that are saved. */
export interface Traces {
  /** Begins the trace of a run that is about to start. */
  open(runId: string, queueCapacity: number): RunTrace
  /** Saves the trace of a run that has ended, once the window has told of its last batches. */
  close(runId: string): void
  /** The same push, that notes when batches were sent. */
  watch(push: Push): Push
  find(runId: string): RunTrace | null
  /** From these rows on; null where the run was not traced. */
  read(runId: string, from: TraceCursor): Promise<TraceSlice | null>
  texts(runId: string, table: TracedText, from: number, limit: number): Promise<(string | null)[]>
  /** Saves all that is not saved yet. */
  flush(): Promise<void>
}

export function createTraces({ folder, timer, redact, reportError }: TracesOptions): Traces {
  const live = new Map<string, RunTrace>()
  const saving = new Map<string, () => Promise<void>>()
  const saved = new Map<string, SavedTrace>()

  async function save(trace: RunTrace): Promise<void> {
    const { runId } = trace
    trace.finish()
    const whole = await toSaved(trace, redact)
    try {
      await folder.write(runId, whole)
    } catch (error) {
      reportError('The trace of a run cannot be saved', error)
      keep(runId, whole)
    }
    live.delete(runId)
    saving.delete(runId)
  }

  function keep(runId: string, trace: SavedTrace): void {
    saved.delete(runId)
    saved.set(runId, trace)
    const [oldest] = saved.keys()
    if (saved.size > SAVED_KEPT && oldest !== undefined) saved.delete(oldest)
  }

  async function findSaved(runId: string): Promise<SavedTrace | null> {
    const known = saved.get(runId) ?? (await folder.read(runId))
    if (known) keep(runId, known)
    return known
  }

  return {
    open(runId, queueCapacity) {
      const trace = new RunTrace({ runId, timer, queueCapacity })
      live.set(runId, trace)
      return trace
    },
    close(runId) {
      const trace = live.get(runId)
      if (!trace) return
      let saved: Promise<void> | null = null
      const saveOnce = () => {
        cancel()
        saved ??= save(trace)
        return saved
      }
      const cancel = timer.schedule(LAST_SIGHTINGS_MS, saveOnce)
      saving.set(runId, saveOnce)
    },
    watch: (push) => (channel, payload) => {
      const trace = channel === 'run:batch' ? live.get((payload as RunBatch).runId) : undefined
      if (!trace) return push(channel, payload)
      push(channel, { ...payload, isTraced: true })
      const { sequence, events } = payload as RunBatch
      const last = events.at(-1)
      if (last) trace.batchSent(sequence, last.sequence)
    },
    find: (runId) => live.get(runId) ?? null,
    async read(runId, from) {
      const trace = live.get(runId)
      if (trace) return redactFacts(trace.read(from, MOST_TRACE_ROWS), redact)
      const known = await findSaved(runId)
      return known && { facts: known.facts, tables: cut(known.tables, from) }
    },
    async texts(runId, table, from, limit) {
      const trace = live.get(runId)
      if (trace) return rowsFrom(from, Math.min(from + limit, countOf(trace, table)), textReader(trace, table, redact))
      const known = await findSaved(runId)
      return (table === 'events' ? known?.eventTexts : known?.callbackTexts)?.slice(from, from + limit) ?? []
    },
    async flush() {
      await Promise.all([...saving.values()].map((saveNow) => saveNow()))
    }
  }
}

const FROM_THE_START: TraceCursor = { tokens: 0, outputs: 0, batches: 0, reads: 0, events: 0, callbacks: 0 }

async function toSaved(trace: RunTrace, redact: (text: string) => string): Promise<SavedTrace> {
  const slice = redactFacts(trace.read(FROM_THE_START, Number.POSITIVE_INFINITY), redact)
  return {
    ...slice,
    eventTexts: await allTexts(trace, 'events', redact),
    callbackTexts: await allTexts(trace, 'callbacks', redact)
  }
}

async function allTexts(trace: RunTrace, table: TracedText, redact: (text: string) => string) {
  const texts: (string | null)[] = []
  const read = textReader(trace, table, redact)
  for (const count = countOf(trace, table); texts.length < count; await setImmediate()) {
    texts.push(...rowsFrom(texts.length, Math.min(texts.length + TEXTS_A_TURN, count), read))
  }
  return texts
}

function rowsFrom<Value>(from: number, to: number, read: (row: number) => Value): Value[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => read(from + index))
}

function countOf(trace: RunTrace, table: TracedText): number {
  return table === 'events' ? trace.wire.events.length : trace.callbacks.rows.length
}

function textReader(trace: RunTrace, table: TracedText, redact: (text: string) => string) {
  const decoder = new TextDecoder()
  return (row: number): string | null => {
    const bytes = table === 'events' ? trace.wire.read(row) : null
    const text = table === 'events' ? bytes && decoder.decode(bytes) : trace.callbacks.read(row)
    return text === null ? null : redact(text)
  }
}

function redactFacts({ facts, tables }: TraceSlice, redact: (text: string) => string): TraceSlice {
  const responses = facts.responses.map((response) => ({
    ...response,
    headers: response.headers.map(
      ([name, value]) => [name, SECRET_HEADER.test(name) ? '[redacted]' : redact(value)] as const
    )
  }))
  return { facts: { ...facts, responses }, tables }
}

/** The rows of whole tables from these on. */
function cut(tables: TraceSlice['tables'], from: TraceCursor): TraceSlice['tables'] {
  const cutTable = <Table extends keyof TraceCursor>(table: Table) => {
    const start = from[table]
    const columns = Object.entries<Uint32Array>(tables[table].columns).map(([name, column]) => [
      name,
      column.slice(start, start + MOST_TRACE_ROWS)
    ])
    return { from: start, columns: Object.fromEntries(columns) as Record<ColumnOf<Table>, Uint32Array> }
  }
  return {
    tokens: cutTable('tokens'),
    outputs: cutTable('outputs'),
    batches: cutTable('batches'),
    reads: cutTable('reads'),
    events: cutTable('events'),
    callbacks: cutTable('callbacks')
  }
}
