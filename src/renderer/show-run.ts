import { EXAMPLES } from '../shared/examples'
import type { AppActions } from './components/app-actions'
import type { AppState } from './store/app-state'
import { slotsOf } from './store/workbench/workbench-tab'

/** Opens the page that shows a run, or else the run in the history. */
export function showRun({ runId, slot }: { runId: string; slot: string | null }, state: AppState, actions: AppActions) {
  const isThere = slot !== null && state.slots[slot]?.run?.runId === runId
  const tab = isThere ? state.workbenchPage.tabs.find((each) => slotsOf(each).includes(slot)) : undefined
  if (tab) {
    actions.openPlace('workbench')
    actions.changeWorkbench({ type: 'tab-chosen', key: tab.key })
  } else if (isThere && EXAMPLES.some(({ id }) => id === slot)) {
    actions.openPlace('examples')
  } else {
    actions.openPlace('history')
    actions.openHistoryRun(runId)
  }
}
