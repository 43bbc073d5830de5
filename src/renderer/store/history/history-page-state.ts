import type { HistoryOverview, HistoryProblem, HistoryRunDetails, HistorySummary } from '../../../shared/history'
import { EMPTY_QUERY, type HistoryQuery } from './history-query'

/** Runs that are asked for at a time. */
export const PAGE_SIZE = 200

/** The most runs that are compared at once: as many as a tab of the Workbench has columns. */
export const MOST_MARKS = 4

/** The run that is read beside the list. */
export interface OpenedRun {
  runId: string
  /** Null until main has answered, and where it has no such run. */
  details: HistoryRunDetails | null
  isMissing: boolean
}

/** What was deleted at once, and can be brought back. */
export interface Deletion {
  runIds: readonly string[]
  /** What the run was called, where it was a single one; empty where it had no prompt. */
  title: string
}

/** What the History page shows. */
export interface HistoryPageState {
  query: HistoryQuery
  /** The parts of the list that have arrived, by their number. */
  pages: Readonly<Record<number, readonly HistorySummary[]>>
  /** How many runs the list has; null before the first answer. */
  total: number | null
  problems: readonly HistoryProblem[]
  overview: HistoryOverview | null
  /** The list is not yet that of the query. */
  isSearching: boolean
  /** Main has told of a change that the list does not show yet. */
  isOutdated: boolean
  opened: OpenedRun | null
  /** The runs that are to be compared, in the order in which they were noted. */
  marked: readonly string[]
  /** Every one that can be taken back, the last one last. */
  deletions: readonly Deletion[]
}

export const INITIAL_HISTORY_PAGE: HistoryPageState = {
  query: EMPTY_QUERY,
  pages: {},
  total: null,
  problems: [],
  overview: null,
  isSearching: false,
  isOutdated: true,
  opened: null,
  marked: [],
  deletions: []
}

/** The run at that row of the list, undefined while its part has not arrived. */
export function runAt({ pages }: Pick<HistoryPageState, 'pages'>, row: number): HistorySummary | undefined {
  return pages[Math.floor(row / PAGE_SIZE)]?.[row % PAGE_SIZE]
}

/** The numbers of the parts of the list that hold these rows. */
export function pagesOf(firstRow: number, lastRow: number): number[] {
  const first = Math.floor(firstRow / PAGE_SIZE)
  return Array.from({ length: Math.floor(lastRow / PAGE_SIZE) - first + 1 }, (_, index) => first + index)
}
