import { type HistoryStore, type HistoryStoreOptions, openHistoryStore } from './history/history-store'

/** How long a deleted run can be restored. */
const TRASH_KEPT_MS = 7 * 24 * 60 * 60 * 1000

export interface LoadHistoryOptions extends HistoryStoreOptions {
  /** Hears of what went wrong and keeps no run from being saved. */
  reportError(what: string, error: unknown): void
}

/** Opens the history, closes the runs that a crash interrupted, and lets go of what was deleted long ago. Never rejects. */
export async function loadHistory(options: LoadHistoryOptions): Promise<HistoryStore> {
  const history = await openHistoryStore(options)
  await history.closeInterruptedRuns()
  const deletedBefore = new Date(options.now().getTime() - TRASH_KEPT_MS)
  await history.purge(deletedBefore).catch((error) => options.reportError('Deleted runs cannot be removed', error))
  return history
}
