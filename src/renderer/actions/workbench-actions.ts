import type { WorkbenchActions } from '../components/app-actions'
import { isActive, slotOf } from '../store/app-state'
import type { AppStore } from '../store/app-store'
import type { WorkbenchPageChange } from '../store/workbench/workbench-page-change'
import { activeTab } from '../store/workbench/workbench-page-state'
import { canRun, columnRequest } from '../store/workbench/workbench-request'
import { slotOfColumn, slotsOf } from '../store/workbench/workbench-tab'
import type { RunStarter } from './run-actions'

export function createWorkbenchActions(store: AppStore, runs: RunStarter): WorkbenchActions {
  const page = () => store.getState().workbenchPage
  const change = (made: WorkbenchPageChange) => store.dispatch({ type: 'workbench-page', change: made })
  const stop = (slots: readonly string[]) =>
    slots.filter((slot) => isActive(slotOf(store.getState(), slot))).forEach(runs.stop)

  function run(): void {
    const tab = activeTab(page())
    const isReady = canRun(page(), tab)
    store.dispatch({ type: 'processors', change: { type: 'run-tried', tab: isReady ? null : tab.key } })
    if (!isReady) return
    for (const column of tab.columns) runColumn(column.key)
  }

  function runColumn(key: number): void {
    const tab = activeTab(page())
    const column = tab.columns.find((candidate) => candidate.key === key)
    const request = column && columnRequest(page(), tab, column)
    if (column && request) void runs.start(slotOfColumn(tab, column), request)
  }

  function removeColumn(key: number): void {
    const tab = activeTab(page())
    if (tab.columns.length === 1) return
    const slot = slotOfColumn(tab, { key })
    stop([slot])
    change({ type: 'column-removed', key })
    store.dispatch({ type: 'slots-dropped', slots: [slot] })
  }

  /** What the slots held is let go of at once: a tab that is brought back has its runs from the history. */
  function close(key: number): void {
    const tab = page().tabs.find((candidate) => candidate.key === key)
    if (!tab) return
    stop(slotsOf(tab))
    change({ type: 'tab-closed', key })
    store.dispatch({ type: 'slots-dropped', slots: slotsOf(tab) })
  }

  return {
    changeWorkbench: change,
    runWorkbench: run,
    stopWorkbench: () => stop(slotsOf(activeTab(page()))),
    runWorkbenchColumn: runColumn,
    removeWorkbenchColumn: removeColumn,
    closeWorkbenchTab: close
  }
}
