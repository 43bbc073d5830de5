import { assertNever } from '../../../shared/assert-never'
import { type Column, MOST_COLUMNS } from './column'
import { reopenTab } from './reduce-tabs'
import type { WorkbenchPageChange } from './workbench-page-change'
import { activeTab, type Removal, type WorkbenchPageState } from './workbench-page-state'
import { chosenColumn, type WorkbenchTab } from './workbench-tab'

type RemovalChange = Extract<
  WorkbenchPageChange,
  { type: 'column-removed' | 'turn-removed' | 'removal-undone' | 'undo-withdrawn' }
>

/** The page after something of a tab was removed, or is back. Pure. */
export function reduceRemovals(page: WorkbenchPageState, change: RemovalChange): WorkbenchPageState {
  switch (change.type) {
    case 'column-removed':
      return removeColumn(page, change.key)
    case 'turn-removed':
      return removeTurn(page, change.key)
    case 'removal-undone':
      return page.removal ? undo(page, page.removal) : page
    case 'undo-withdrawn':
      return { ...page, removal: null }
    default:
      return assertNever(change)
  }
}

function removeColumn(page: WorkbenchPageState, key: number): WorkbenchPageState {
  const tab = activeTab(page)
  const place = tab.columns.findIndex((column) => column.key === key)
  const column = tab.columns[place]
  if (!column || tab.columns.length === 1) return page
  const columns = tab.columns.toSpliced(place, 1)
  const next: Column = columns[Math.min(place, columns.length - 1)] ?? column
  const chosen = chosenColumn(tab).key === key ? next.key : tab.chosenColumn
  const left = { columns, chosenColumn: chosen, isComparing: tab.isComparing && columns.length > 1 }
  return { ...changeTab(page, tab.key, left), removal: { type: 'column', tab: tab.key, column, place } }
}

function removeTurn(page: WorkbenchPageState, key: number): WorkbenchPageState {
  const tab = activeTab(page)
  const place = tab.turns.findIndex((turn) => turn.key === key)
  const turn = tab.turns[place]
  if (!turn) return page
  const left = { turns: tab.turns.toSpliced(place, 1) }
  return { ...changeTab(page, tab.key, left), removal: { type: 'turn', tab: tab.key, turn, place } }
}

function undo(page: WorkbenchPageState, removal: Removal): WorkbenchPageState {
  const undone = { ...page, removal: null }
  if (removal.type === 'tab') return reopenTab(undone)
  const tab = page.tabs.find(({ key }) => key === removal.tab)
  if (!tab || (removal.type === 'column' && tab.columns.length >= MOST_COLUMNS)) return undone
  const back =
    removal.type === 'column'
      ? { columns: tab.columns.toSpliced(removal.place, 0, removal.column) }
      : { turns: tab.turns.toSpliced(removal.place, 0, removal.turn) }
  return { ...changeTab(undone, tab.key, back), activeTab: tab.key }
}

function changeTab(page: WorkbenchPageState, key: number, change: Partial<WorkbenchTab>): WorkbenchPageState {
  return { ...page, tabs: page.tabs.map((tab) => (tab.key === key ? { ...tab, ...change } : tab)) }
}
