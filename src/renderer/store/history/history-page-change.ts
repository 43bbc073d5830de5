import type { HistoryOverview, HistoryPage, HistoryRunDetails } from '../../../shared/history'
import type { HistoryQuery } from './history-query'

/** Everything that can happen to the History page. */
export type HistoryPageChange =
  | { type: 'outdated' }
  | { type: 'query-changed'; change: Partial<HistoryQuery> }
  /** The list is being asked for anew. */
  | { type: 'list-asked' }
  /** Parts of the list arrived, by their number; `isAnew` where they take the place of all that was there. */
  | { type: 'listed'; pages: Record<number, HistoryPage>; isAnew: boolean }
  | { type: 'overviewed'; overview: HistoryOverview }
  | { type: 'run-opened'; runId: string }
  | { type: 'run-read'; runId: string; details: HistoryRunDetails | null }
  | { type: 'run-closed' }
  | { type: 'runs-deleted'; runIds: readonly string[] }
  /** Once more, and it is not marked any more. */
  | { type: 'run-marked'; runId: string }
  | { type: 'marks-cleared' }
  /** The last deletion is being taken back. */
  | { type: 'undo-taken' }
  | { type: 'undo-withdrawn' }
