import { createChatModelSource } from '../../../../src/main/models/create-chat-model-source'
import { createRunRegistry } from '../../../../src/main/streaming/run-registry'
import { RunTrace } from '../../../../src/main/streaming/trace/run-trace'
import type { ReasoningForm } from '../../../../src/shared/profile'
import type { RunEvent } from '../../../../src/shared/run-event'
import type { Timer } from '../../../../src/shared/timer'
import { systemTimer } from '../../../../src/shared/timer'
import { type ColumnOf, type TraceTableName, UNKNOWN, WIRE_MARKS } from '../../../../src/shared/trace'
import { requestFor, settingsFor } from '../../faults/provider-case'

export interface TraceRunOptions {
  origin: string
  fetch?: typeof globalThis.fetch
  timer?: Timer
  reasoning?: ReasoningForm
  request?: Partial<ReturnType<typeof requestFor>>
  onEvent?: (event: RunEvent) => void | Promise<void>
}

/** A run through LangChain with a trace, to its end. */
export async function traceRun({ origin, fetch = globalThis.fetch, timer = systemTimer, ...options }: TraceRunOptions) {
  const request = { ...requestFor('compatible'), ...options.request }
  const settings = { ...settingsFor(request, origin), reasoning: options.reasoning ?? ('automatic' as const) }
  const runs = createRunRegistry({
    createSource: () => createChatModelSource(settings, { fetch, timer }),
    timer,
    createRunId: () => 'run-1',
    random: () => 0
  })
  const events: RunEvent[] = []
  let trace: RunTrace | null = null
  const accept = (event: RunEvent) => {
    events.push(event)
    return options.onEvent?.(event)
  }
  const { finished } = runs.start(request, accept, (runId) => {
    trace = new RunTrace({ runId, timer, queueCapacity: request.queueCapacity ?? 256 })
    return trace
  })
  await finished
  return { events, trace: trace as unknown as RunTrace }
}

/** The rows of one table, by the names of their columns; undefined for what is not known. */
export function rowsOf<Table extends TraceTableName>(trace: RunTrace, table: Table) {
  const everything = { tokens: 0, outputs: 0, batches: 0, reads: 0, events: 0, callbacks: 0 }
  const { columns } = trace.read(everything, Number.POSITIVE_INFINITY).tables[table]
  const entries = Object.entries(columns) as [ColumnOf<Table>, Uint32Array][]
  const count = entries[0]?.[1].length ?? 0
  return Array.from({ length: count }, (_, row) => {
    const values = entries.map(([name, column]) => [name, column[row] === UNKNOWN ? undefined : column[row]])
    return Object.fromEntries(values) as Record<ColumnOf<Table>, number | undefined>
  })
}

/** The names of the marks that a row has. */
export function marksOf(marks: number | undefined): string[] {
  return Object.entries(WIRE_MARKS).flatMap(([name, bit]) => ((marks ?? 0) & bit ? [name] : []))
}
