import type { ProcessorDescription } from '../../../shared/processor-description'
import type { Column } from './column'
import { chosenColumn, FIRST_TAB, slotOfColumn, type Turn, type WorkbenchTab } from './workbench-tab'

/** The most tabs that are open at once: as many as the narrowest window has room for. */
export const MOST_TABS = 12

/** A tab that was closed, and where it was. */
export interface ClosedTab {
  tab: WorkbenchTab
  place: number
}

/** What was removed last, and where it was. */
export type Removal =
  /** The last of the closed tabs. */
  | { type: 'tab' }
  | { type: 'column'; tab: number; column: Column; place: number }
  | { type: 'turn'; tab: number; turn: Turn; place: number }

/** What the Workbench page shows beside its runs, which are in slots like every other. */
export interface WorkbenchPageState {
  /** At least one. */
  tabs: readonly WorkbenchTab[]
  /** The key of the tab in sight. */
  activeTab: number
  nextTabKey: number
  /** The tabs that were closed and can be brought back, the last one last. */
  closedTabs: readonly ClosedTab[]
  /** What is offered back, null where nothing is. */
  removal: Removal | null
  /** The processors there are, as main has described them. */
  processors: readonly ProcessorDescription[]
  isInspectorOpen: boolean
}

/** What of the page is kept across reloads and starts. */
export type KeptOfPage = Pick<WorkbenchPageState, 'tabs' | 'activeTab' | 'nextTabKey' | 'isInspectorOpen'>

export function keptOf({ tabs, activeTab, nextTabKey, isInspectorOpen }: WorkbenchPageState): KeptOfPage {
  return { tabs, activeTab, nextTabKey, isInspectorOpen }
}

export const INITIAL_WORKBENCH_PAGE: WorkbenchPageState = {
  tabs: [FIRST_TAB],
  activeTab: FIRST_TAB.key,
  nextTabKey: FIRST_TAB.key + 1,
  closedTabs: [],
  removal: null,
  processors: [],
  isInspectorOpen: false
}

/** The tab in sight. */
export function activeTab({ tabs, activeTab }: WorkbenchPageState): WorkbenchTab {
  return tabs.find(({ key }) => key === activeTab) ?? tabs[0] ?? FIRST_TAB
}

/** The slot that the inspector looks at: that of the chosen column of the tab in sight. */
export function inspectedSlot(page: WorkbenchPageState): string {
  const tab = activeTab(page)
  return slotOfColumn(tab, chosenColumn(tab))
}
