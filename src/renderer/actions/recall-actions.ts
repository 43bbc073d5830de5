import type { Bridge } from '../../shared/bridge'
import type { RecallActions, WindowActions } from '../components/app-actions'
import { i18n } from '../messages/i18n'
import type { AppStore } from '../store/app-store'
import { type AskedRun, tabOfRuns } from '../store/workbench/tab-of-runs'
import type { WorkbenchPageChange } from '../store/workbench/workbench-page-change'
import { MOST_TABS } from '../store/workbench/workbench-page-state'
import { takeAnswer } from './take-answer'

/** Binds what brings runs of the history to the Workbench. */
export function createRecallActions(
  bridge: Bridge,
  store: AppStore,
  openPlace: WindowActions['openPlace']
): RecallActions {
  const change = (made: WorkbenchPageChange) => store.dispatch({ type: 'workbench-page', change: made })
  const notify = (message: string) => store.dispatch({ type: 'notice-received', message })

  async function open(runIds: readonly string[]): Promise<void> {
    const read = runIds.map(async (runId) => takeAnswer(store, await bridge.invoke('history:read', { runId })))
    const found = (await Promise.all(read)).filter((details): details is AskedRun => Boolean(details?.request))
    const [first, ...others] = found
    if (!first) return notify(i18n.t('history:notAskable'))
    if (store.getState().workbenchPage.tabs.length >= MOST_TABS) {
      return notify(i18n.t('workbench:tabs.full', { most: MOST_TABS }))
    }
    change({ type: 'tab-filled-in', tab: tabOfRuns([first, ...others]) })
    // One of their profiles may be gone.
    change({ type: 'profiles-listed', profiles: store.getState().profiles })
    openPlace('workbench')
  }

  return { openRunsInWorkbench: (runIds) => void open(runIds) }
}
