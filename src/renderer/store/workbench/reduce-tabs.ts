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
  { type: `tab-${'opened' | 'chosen' | 'renamed' | 'closed' | 'reopened'}` | 'undo-withdrawn' | 'tabs-restored' }
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
    case 'undo-withdrawn':
      return { ...page, isUndoOffered: false }
    case 'tabs-restored':
      return { ...page, ...change.tabs }
    default:
      return assertNever(change)
  }
}

function openTab(page: WorkbenchPageState): WorkbenchPageState {
  const { tabs, nextTabKey } = page
  const { system, columns, steps, nextKey, ...others } = activeTab(page)
  const opened: WorkbenchTab = {
    ...others,
    key: nextTabKey,
    name: null,
    system,
    human: '',
    columns: columns.map((column) => ({ ...column, runId: null })),
    steps,
    nextKey
  }
  return { ...page, tabs: [...tabs, opened], activeTab: nextTabKey, nextTabKey: nextTabKey + 1 }
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
    const { nextTabKey } = page
    const settings = { ...chosenColumn(tab), key: INITIAL_COLUMN.key, runId: null }
    const fresh: WorkbenchTab = { ...FIRST_TAB, key: nextTabKey, human: '', system: tab.system, columns: [settings] }
    const tabs = [fresh]
    return { ...page, tabs, activeTab: nextTabKey, nextTabKey: nextTabKey + 1, closedTabs, isUndoOffered: true }
  }
  const next = left[Math.min(place, left.length - 1)]
  const active = page.activeTab === key ? (next?.key ?? page.activeTab) : page.activeTab
  return { ...page, tabs: left, activeTab: active, closedTabs, isUndoOffered: true }
}

function reopenTab(page: WorkbenchPageState): WorkbenchPageState {
  const last = page.closedTabs.at(-1)
  if (!last || page.tabs.length >= MOST_TABS) return page
  return {
    ...page,
    tabs: page.tabs.toSpliced(last.place, 0, last.tab),
    activeTab: last.tab.key,
    closedTabs: page.closedTabs.slice(0, -1),
    isUndoOffered: false
  }
}
