import type { Bridge } from '../../shared/bridge'
import type { RunEvent } from '../../shared/run-event'
import type { WorkbenchActions } from '../components/app-actions'
import { isActive, slotOf } from '../store/app-state'
import type { AppStore } from '../store/app-store'
import { tokenRowsOf } from '../store/workbench/token-rows'
import type { WorkbenchPageChange } from '../store/workbench/workbench-page-change'
import { activeTab } from '../store/workbench/workbench-page-state'
import { canRun, columnRequest } from '../store/workbench/workbench-request'
import { slotOfColumn, slotsOf } from '../store/workbench/workbench-tab'
import type { RunStarter } from './run-actions'
import { takeAnswer } from './take-answer'

/** How many events of a journal are asked for at once. */
const EVENTS_AT_ONCE = 20_000

export function createWorkbenchActions(bridge: Bridge, store: AppStore, runs: RunStarter): WorkbenchActions {
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
    change({ type: 'tokens-listed', tokens })
  }

  return {
    changeWorkbench: change,
    runWorkbench: run,
    stopWorkbench: () => stop(slotsOf(activeTab(page()))),
    runWorkbenchColumn: runColumn,
    removeWorkbenchColumn: removeColumn,
    closeWorkbenchTab: close,
    listWorkbenchTokens: (runId) => void listTokens(runId)
  }
}
