import { assertNever } from '../../../shared/assert-never'
import type { HistoryPage } from '../../../shared/history'
import type { HistoryPageChange } from './history-page-change'
import { type HistoryPageState, MOST_MARKS } from './history-page-state'

/** The History page after a change. Pure. */
export function reduceHistoryPage(state: HistoryPageState, change: HistoryPageChange): HistoryPageState {
  switch (change.type) {
    case 'outdated':
      return { ...state, isOutdated: true }
    case 'query-changed':
      return { ...state, query: { ...state.query, ...change.change }, isSearching: true }
    case 'list-asked':
      return { ...state, isOutdated: false }
    case 'listed':
      return takePages(state, change.pages, change.isAnew)
    case 'overviewed':
      return { ...state, overview: change.overview }
    case 'run-opened':
      return openRun(state, change.runId)
    case 'run-read':
      if (state.opened?.runId !== change.runId) return state
      return { ...state, opened: { ...state.opened, details: change.details, isMissing: change.details === null } }
    case 'run-closed':
      return { ...state, opened: null }
    case 'run-marked':
      return { ...state, marked: toggle(state.marked, change.runId) }
    case 'marks-cleared':
      return { ...state, marked: [] }
    case 'runs-deleted':
      return dropRuns(state, change.runIds)
    case 'undo-taken':
      return { ...state, deletions: state.deletions.slice(0, -1) }
    case 'undo-withdrawn':
      return { ...state, deletions: [] }
    default:
      return assertNever(change)
  }
}

function takePages(state: HistoryPageState, arrived: Record<number, HistoryPage>, isAnew: boolean): HistoryPageState {
  const lists = Object.entries(arrived).map(([number, { runs }]) => [number, runs])
  const [any] = Object.values(arrived)
  if (!any) return { ...state, isSearching: false }
  return {
    ...state,
    pages: { ...(isAnew ? {} : state.pages), ...Object.fromEntries(lists) },
    total: any.total,
    problems: any.problems,
    isSearching: isAnew ? false : state.isSearching
  }
}

function openRun(state: HistoryPageState, runId: string): HistoryPageState {
  if (state.opened?.runId === runId && !state.opened.isMissing) return state
  return { ...state, opened: { runId, details: null, isMissing: false } }
}

function toggle(marked: readonly string[], runId: string): readonly string[] {
  if (marked.includes(runId)) return marked.filter((other) => other !== runId)
  return marked.length >= MOST_MARKS ? marked : [...marked, runId]
}

function dropRuns(state: HistoryPageState, runIds: readonly string[]): HistoryPageState {
  if (runIds.length === 0) return state
  const isGone = state.opened !== null && runIds.includes(state.opened.runId)
  const marked = state.marked.filter((runId) => !runIds.includes(runId))
  const deletions = [...state.deletions, { runIds, title: titleOf(state, runIds) }]
  return { ...state, marked, opened: isGone ? null : state.opened, deletions }
}

function titleOf({ pages, opened }: HistoryPageState, [runId, ...others]: readonly string[]): string {
  if (others.length > 0) return ''
  const listed = Object.values(pages).flat()
  const known = opened?.details ? [opened.details.summary, ...listed] : listed
  return known.find((summary) => summary.runId === runId)?.title ?? ''
}
