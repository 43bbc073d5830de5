import type { Bridge } from '../../shared/bridge'
import { DEFAULT_INSPECTOR } from '../../shared/plain-values'
import type { RunEvent } from '../../shared/run-event'
import type { Timer } from '../../shared/timer'
import { MOST_TRACE_ROWS, MOST_TRACE_TEXTS, type TraceSlice } from '../../shared/trace'
import type { InspectorActions } from '../components/inspector/inspector-actions'
import type { AppStore } from '../store/app-store'
import type { InspectorChange } from '../store/inspector/inspector-change'
import { piecesOfEvents } from '../store/inspector/pieces'
import { cursorOf, type TraceView } from '../store/inspector/trace-view'
import { takeAnswer } from './take-answer'

/** How often a trace is asked for: as often as figures can be read. */
const FOLLOW_INTERVAL_MS = 250
/** The same where more comes than anybody reads: each time, all that is shown of it is made anew. */
const CALM_INTERVAL_MS = 500
/** From so many new tokens an answer on that is so. */
const MANY_TOKENS = 400
/** How many events of a journal are asked for at once. */
const EVENTS_AT_ONCE = 20_000

export function createInspectorActions(bridge: Bridge, store: AppStore, timer: Timer): InspectorActions {
  const change = (made: InspectorChange) => store.dispatch({ type: 'inspector', change: made })

  /** Answers when to ask again; null where no more will come. */
  async function readTrace(runId: string): Promise<number | null> {
    const view = store.getState().inspector.traces[runId] ?? null
    const answer = await bridge.invoke('trace:read', { runId, from: cursorOf(view) })
    if (!answer.ok) takeAnswer(store, answer)
    if (!answer.ok) return null
    change({ type: 'trace-received', runId, slice: answer.value })
    return answer.value === null ? null : intervalAfter(answer.value, view)
  }

  function followTrace(runId: string): () => void {
    let cancel: (() => void) | null = () => {}
    const follow = async () => {
      const intervalMs = await readTrace(runId)
      if (intervalMs !== null && cancel) cancel = timer.schedule(intervalMs, () => void follow())
    }
    void follow()
    return () => {
      cancel?.()
      cancel = null
    }
  }

  async function listPieces(runId: string): Promise<void> {
    const events: RunEvent[] = []
    for (let fromSequence = 0; ; fromSequence = (events.at(-1)?.sequence ?? 0) + 1) {
      const request = { runId, fromSequence, limit: EVENTS_AT_ONCE }
      const some = takeAnswer(store, await bridge.invoke('history:events', request))
      if (!some) return
      events.push(...some)
      if (some.length < EVENTS_AT_ONCE) break
    }
    change({ type: 'pieces-received', runId, pieces: piecesOfEvents(events) })
  }

  return {
    change,
    remember(changed) {
      const inspector = { ...(store.getState().settings?.inspector ?? DEFAULT_INSPECTOR), ...changed }
      void bridge.invoke('settings:change', { inspector }).then((answer) => takeAnswer(store, answer))
    },
    followTrace,
    listPieces: (runId) => void listPieces(runId),
    async readTexts(runId, table, from) {
      const answer = await bridge.invoke('trace:texts', { runId, table, from, limit: MOST_TRACE_TEXTS })
      return takeAnswer(store, answer) ?? []
    },
    slowDown(runId, readerDelayMs) {
      change({ type: 'experiment-changed', change: { readerDelayMs } })
      if (runId !== null) void bridge.invoke('run:slow', { runId, readerDelayMs })
    }
  }
}

function intervalAfter(slice: TraceSlice, before: TraceView | null): number | null {
  if (isCut(slice)) return FOLLOW_INTERVAL_MS
  if (slice.facts.isOver) return null
  const { from, columns } = slice.tables.tokens
  const added = from + columns.wire.length - (before?.tables.tokens.rows ?? 0)
  return added < MANY_TOKENS ? FOLLOW_INTERVAL_MS : CALM_INTERVAL_MS
}

/** Whether a table had more rows than are sent at once. */
function isCut({ tables }: TraceSlice): boolean {
  return Object.values(tables).some(({ columns }) => Object.values(columns)[0]?.length === MOST_TRACE_ROWS)
}
