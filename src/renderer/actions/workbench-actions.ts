import type { Bridge } from '../../shared/bridge'
import type { RunEvent } from '../../shared/run-event'
import type { WorkbenchActions } from '../components/app-actions'
import { isActive, slotOf } from '../store/app-state'
import type { AppStore } from '../store/app-store'
import { tokenRowsOf } from '../store/workbench/token-rows'
import { WORKBENCH_SLOT } from '../store/workbench/workbench-page-state'
import { workbenchRequest } from '../store/workbench/workbench-request'
import type { RunStarter } from './run-actions'
import { takeAnswer } from './take-answer'

/** How many events of a journal are asked for at once. */
const EVENTS_AT_ONCE = 20_000

export function createWorkbenchActions(bridge: Bridge, store: AppStore, runs: RunStarter): WorkbenchActions {
  function run(): void {
    const request = workbenchRequest(store.getState())
    if (request) void runs.start(WORKBENCH_SLOT, request)
  }

  async function runAgain(): Promise<void> {
    const shown = slotOf(store.getState(), WORKBENCH_SLOT)
    if (isActive(shown) || !shown.run) return
    const answer = await bridge.invoke('history:read', { runId: shown.run.runId })
    const details = takeAnswer(store, answer)
    if (details?.request) await runs.start(WORKBENCH_SLOT, details.request)
    else if (answer.ok) {
      store.dispatch({ type: 'notice-received', message: 'This run is not in the history any more. Use Run.' })
    }
  }

  async function listTokens(runId: string): Promise<void> {
    const events: RunEvent[] = []
    for (let fromSequence = 0; ; fromSequence = (events.at(-1)?.sequence ?? 0) + 1) {
      const some = takeAnswer(
        store,
        await bridge.invoke('history:events', { runId, fromSequence, limit: EVENTS_AT_ONCE })
      )
      if (!some) return
      events.push(...some)
      if (some.length < EVENTS_AT_ONCE) break
    }
    const tokens = { runId, rows: tokenRowsOf(events) }
    store.dispatch({ type: 'workbench-page', change: { type: 'tokens-listed', tokens } })
  }

  return {
    changeWorkbench: (change) => store.dispatch({ type: 'workbench-page', change }),
    runWorkbench: run,
    runWorkbenchAgain: () => void runAgain(),
    listWorkbenchTokens: (runId) => void listTokens(runId)
  }
}
