import type { ProfileSummary } from '../../../shared/profile'
import { type Column, INITIAL_COLUMN } from './column'
import { reduceRemovals } from './reduce-removals'
import { reduceTabs } from './reduce-tabs'
import { changeColumn, reduceWorkbenchTab } from './reduce-workbench-tab'
import type { WorkbenchPageChange } from './workbench-page-change'
import type { WorkbenchPageState } from './workbench-page-state'
import { slotOfColumn, type WorkbenchTab } from './workbench-tab'

/** The page after a change. Pure. */
export function reduceWorkbenchPage(page: WorkbenchPageState, change: WorkbenchPageChange): WorkbenchPageState {
  switch (change.type) {
    case 'tab-opened':
    case 'tab-chosen':
    case 'tab-renamed':
    case 'tab-closed':
    case 'tab-reopened':
    case 'tab-filled-in':
    case 'tabs-restored':
      return reduceTabs(page, change)
    case 'column-removed':
    case 'turn-removed':
    case 'removal-undone':
    case 'undo-withdrawn':
      return reduceRemovals(page, change)
    case 'run-shown':
      return changeTabs(page, (tab) => showRun(tab, change.slot, change.runId))
    case 'profiles-listed':
      return changeTabs(page, (tab) => takeProfiles(tab, change.profiles))
    case 'processors-listed':
      return { ...page, processors: change.processors }
    case 'inspector-toggled':
      return { ...page, isInspectorOpen: !page.isInspectorOpen }
    default:
      return changeTabs(page, (tab) => (tab.key === page.activeTab ? reduceWorkbenchTab(tab, change) : tab))
  }
}

/** Where no tab changes, the page stays what it is: whoever saves it need not do so again. */
function changeTabs(page: WorkbenchPageState, change: (tab: WorkbenchTab) => WorkbenchTab): WorkbenchPageState {
  const tabs = page.tabs.map(change)
  return tabs.every((tab, index) => tab === page.tabs[index]) ? page : { ...page, tabs }
}

function showRun(tab: WorkbenchTab, slot: string, runId: string | null): WorkbenchTab {
  const column = tab.columns.find((candidate) => slotOfColumn(tab, candidate) === slot)
  return column ? changeColumn(tab, column.key, { runId }) : tab
}

function takeProfiles(tab: WorkbenchTab, profiles: readonly ProfileSummary[]): WorkbenchTab {
  const columns = tab.columns.map((column) => takeProfile(column, profiles))
  return columns.every((column, index) => column === tab.columns[index]) ? tab : { ...tab, columns }
}

/** A profile whose kind was changed is of another provider now. */
function takeProfile(column: Column, profiles: readonly ProfileSummary[]): Column {
  if (column.profileId === null) return column
  const found = profiles.find(({ profile }) => profile.id === column.profileId)
  if (!found) return { ...column, provider: INITIAL_COLUMN.provider, profileId: null }
  return found.profile.kind === column.provider ? column : { ...column, provider: found.profile.kind }
}
