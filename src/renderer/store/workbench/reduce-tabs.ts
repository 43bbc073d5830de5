import { assertNever } from '../../../shared/assert-never'
import { INITIAL_COLUMN } from './column'
import type { WorkbenchPageChange } from './workbench-page-change'
import { activeTab, MOST_TABS, type WorkbenchPageState } from './workbench-page-state'
import { chosenColumn, FIRST_TAB, type WorkbenchTab } from './workbench-tab'

/** Closed tabs that can be brought back. */
const CLOSED_TABS_KEPT = 10

/** What can happen to the row of tabs. */
export type TabsChange = Extract<
  WorkbenchPageChange,
  { type: `tab-${'opened' | 'chosen' | 'renamed' | 'closed' | 'reopened'}` | 'tabs-restored' | 'tab-filled-in' }
>

/** The page after a change of its row of tabs. Pure. */
export function reduceTabs(page: WorkbenchPageState, change: TabsChange): WorkbenchPageState {
  switch (change.type) {
    case 'tab-opened':
      return page.tabs.length >= MOST_TABS ? page : openTab(page)
    case 'tab-chosen':
      return page.tabs.some(({ key }) => key === change.key) ? { ...page, activeTab: change.key } : page
    case 'tab-renamed':
      return renameTab(page, change.key, change.name.trim() || null)
    case 'tab-closed':
      return closeTab(page, change.key)
    case 'tab-reopened':
      return reopenTab(page)
    case 'tab-filled-in':
      return page.tabs.length >= MOST_TABS ? page : addTab(page, change.tab)
    case 'tabs-restored':
      return { ...page, ...change.tabs }
    default:
      return assertNever(change)
  }
}

function openTab(page: WorkbenchPageState): WorkbenchPageState {
  const tab = activeTab(page)
  const columns = tab.columns.map((column) => ({ ...column, runId: null }))
  return addTab(page, { ...tab, name: null, human: '', turns: [], columns })
}

function addTab(page: WorkbenchPageState, tab: Omit<WorkbenchTab, 'key'>): WorkbenchPageState {
  const { tabs, nextTabKey } = page
  return { ...page, tabs: [...tabs, { ...tab, key: nextTabKey }], activeTab: nextTabKey, nextTabKey: nextTabKey + 1 }
}

function renameTab(page: WorkbenchPageState, key: number, name: string | null): WorkbenchPageState {
  return { ...page, tabs: page.tabs.map((tab) => (tab.key === key ? { ...tab, name } : tab)) }
}

function closeTab(page: WorkbenchPageState, key: number): WorkbenchPageState {
  const place = page.tabs.findIndex((tab) => tab.key === key)
  const tab = page.tabs[place]
  if (!tab) return page
  const closedTabs = [...page.closedTabs, { tab, place }].slice(-CLOSED_TABS_KEPT)
  const left = page.tabs.toSpliced(place, 1)
  if (left.length === 0) {
    const settings = { ...chosenColumn(tab), key: INITIAL_COLUMN.key, runId: null }
    const fresh = { ...FIRST_TAB, human: '', system: tab.system, columns: [settings] }
    return addTab({ ...page, tabs: [], closedTabs, removal: { type: 'tab' } }, fresh)
  }
  const next = left[Math.min(place, left.length - 1)]
  const active = page.activeTab === key ? (next?.key ?? page.activeTab) : page.activeTab
  return { ...page, tabs: left, activeTab: active, closedTabs, removal: { type: 'tab' } }
}

/** The tab that was closed last is back where it was. */
export function reopenTab(page: WorkbenchPageState): WorkbenchPageState {
  const last = page.closedTabs.at(-1)
  if (!last || page.tabs.length >= MOST_TABS) return page
  return {
    ...page,
    tabs: page.tabs.toSpliced(last.place, 0, last.tab),
    activeTab: last.tab.key,
    closedTabs: page.closedTabs.slice(0, -1),
    removal: null
  }
}
