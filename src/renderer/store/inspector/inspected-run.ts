import { hasEnded, type RunState } from '../../../shared/run-state'
import { type AppState, slotOf } from '../app-state'
import { HISTORY_SLOT } from '../history/history-slot'

/** The run that an inspector of that slot looks at: the slot's own; in the history also one that was opened to be read. */
export function inspectedRun(state: AppState, slot: string): RunState | null {
  const { run } = slotOf(state, slot)
  if (slot !== HISTORY_SLOT) return run
  const { opened } = state.historyPage
  const isLive = run !== null && run.runId === opened?.runId && !hasEnded(run)
  return isLive ? run : (opened?.details?.state ?? null)
}
