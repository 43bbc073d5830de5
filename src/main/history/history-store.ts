import { rm } from 'node:fs/promises'
import {
  type HistoryFilter,
  type HistoryOverview,
  type HistoryPage,
  type HistoryPageRequest,
  type HistoryRun,
  type HistorySummary,
  historyPageRequestSchema
} from '../../shared/history'
import type { RunEvent } from '../../shared/run-event'
import type { RunRequest } from '../../shared/run-request'
import type { Timer } from '../../shared/timer'
import { describeRun } from './describe-run'
import { passes } from './filter-runs'
import { HistoryFolder } from './history-folder'
import { HistoryIndex } from './history-index'
import { JournalCatalogue } from './journal-catalogue'
import type { JournalFileSystem } from './journal-file'
import { describeTrouble, type JournalTrouble } from './journal-trouble'
import { RunRecorder } from './run-recorder'
import { searchRuns } from './search-runs'
import { Trash } from './trash'

export interface HistoryStoreOptions {
  /** The data folder; the history has a folder in it. */
  folder: string
  timer: Timer
  /** The wall clock. */
  now(): Date
  /** Hears, in sentences for a banner, that runs cannot be saved: once, until one can again. */
  onTrouble(trouble: JournalTrouble): void
  /** Hears that the list is no longer as it was. */
  onChange?(): void
  fileSystem?: JournalFileSystem
}

/** Opens the history as far as it can be read; what cannot be is named in every page. Never rejects. */
export async function openHistoryStore(options: HistoryStoreOptions): Promise<HistoryStore> {
  const folder = new HistoryFolder(options.folder)
  const index = await HistoryIndex.open(folder.indexPath)
  const catalogue = new JournalCatalogue(folder, index, () => options.onChange?.())
  await catalogue.reconcile().catch((error) => options.onTrouble(describeTrouble(error, folder.indexPath)))
  return new HistoryStore(options, folder, index, catalogue)
}

/** Every run that was and is, on disk. */
export class HistoryStore {
  readonly #now: () => Date
  readonly #folder: HistoryFolder
  readonly #index: HistoryIndex
  readonly #catalogue: JournalCatalogue
  readonly #trash: Trash
  readonly #recorder: RunRecorder
  #lastSearch: { key: string; runs: readonly HistorySummary[] } | null = null

  /** Use `openHistoryStore`. */
  constructor(options: HistoryStoreOptions, folder: HistoryFolder, index: HistoryIndex, catalogue: JournalCatalogue) {
    this.#now = options.now
    this.#folder = folder
    this.#index = index
    this.#catalogue = catalogue
    this.#trash = new Trash(folder)
    this.#recorder = new RunRecorder({
      ...options,
      folder,
      onChange: (summary) => catalogue.put(summary),
      onEnd: (summary) => catalogue.show(summary)
    })
  }

  /** Makes the listener for the events of one run that is about to start. It never throws and makes no one wait. */
  record(request: RunRequest): (event: RunEvent) => void {
    return this.#recorder.open(request)
  }

  /**
   * Gives every journal without a terminal event the one that says so: what the app was writing when it was killed. To
   * be called at start. Resolves, never rejects, to those runs.
   */
  closeInterruptedRuns(): Promise<HistorySummary[]> {
    const open = this.#index.newestFirst().filter(({ runId, status }) => status === 'Waiting' && !this.#isLive(runId))
    return this.#catalogue.closeInterrupted(open.map(({ runId }) => runId))
  }

  /**
   * Lists runs, newest first. With a text the journals are read; the last search's result is kept for the pages after.
   *
   * @throws the signal's reason when it aborts a search
   */
  async list(request: HistoryPageRequest = {}, signal?: AbortSignal): Promise<HistoryPage> {
    const { filter, offset, limit } = historyPageRequestSchema.parse(request)
    const runs = await this.#find(filter, signal)
    return { runs: runs.slice(offset, offset + limit), total: runs.length, problems: this.#catalogue.problems }
  }

  /** @throws the file system's error, where the trash cannot be read */
  async overview(): Promise<HistoryOverview> {
    const runs = this.#index.newestFirst()
    const deleted = await this.#trash.list()
    return {
      runs: runs.length,
      bytes: sumBytes(runs),
      deletedRuns: deleted.length,
      deletedBytes: sumBytes(deleted),
      models: [...new Set(runs.map(({ model }) => model))].sort()
    }
  }

  /** One run, whole; null where there is none of that id, or its file is damaged (which then is a problem of the list). */
  async read(runId: string): Promise<HistoryRun | null> {
    const live = this.#recorder.live.get(runId)
    if (live) return describeRun(await live.read(), live.size, true)
    const reading = await this.#catalogue.read(runId)
    return reading.kind === 'sound' ? describeRun(reading.contents, reading.bytes, false) : null
  }

  /** Moves runs to the trash. Those that still run, are not saved or cannot be moved stay. Resolves to the deleted ones. */
  async delete(runIds: readonly string[]): Promise<string[]> {
    const deleted = await doEach(runIds, async (runId) => {
      if (this.#isLive(runId) || !this.#index.get(runId)) return false
      await this.#trash.put(runId, this.#now().getTime())
      this.#catalogue.drop(runId)
      return true
    })
    if (deleted.length > 0) await this.#trash.flush()
    return deleted
  }

  /** Takes deleted runs back. Resolves to those that are back. @throws the file system's error, where the trash cannot be read */
  async restore(runIds: readonly string[]): Promise<string[]> {
    const deleted = await this.#trash.newestByRun()
    const restored = await doEach(runIds, async (runId) => {
      const journal = deleted.get(runId)
      if (!journal || !(await this.#trash.restore(journal))) return false
      await this.#catalogue.add(runId)
      return true
    })
    if (restored.length > 0) await this.#trash.flush()
    return restored
  }

  /** Deletes every run that began before a time, so that `restore` can undo it. Resolves to the deleted ones. */
  cleanUp(startedBefore: Date): Promise<string[]> {
    const filter = { startedBefore: startedBefore.toISOString() }
    const old = this.#index.newestFirst().filter((run) => passes(run, filter))
    return this.delete(old.map(({ runId }) => runId))
  }

  /** Removes for good what was deleted before a time. Resolves to how many runs that were. @throws the file system's error */
  async purge(deletedBefore: Date): Promise<number> {
    const doomed = (await this.#trash.list()).filter(({ deletedAtMs }) => deletedAtMs < deletedBefore.getTime())
    for (const deleted of doomed) {
      // The journal last: whatever comes between, it is found again, and the trace with it.
      if (!this.#index.get(deleted.runId)) await rm(this.#folder.tracePath(deleted.runId), { force: true })
      await this.#trash.purge(deleted)
    }
    // Their titles are still in its lines.
    if (doomed.length > 0) await this.#index.rewrite()
    return doomed.length
  }

  /** Writes all that there is to write. Resolves, never rejects, when it is on disk or known not to get there. */
  async flush(): Promise<void> {
    await Promise.all([...this.#recorder.live.values()].map((journal) => journal.flush()))
    await this.#index.flush()
  }

  /** Flushes, and gives up on what cannot be written. */
  async close(): Promise<void> {
    await this.flush()
    await Promise.all([...this.#recorder.live.values()].map((journal) => journal.close()))
  }

  async #find(filter: HistoryFilter, signal?: AbortSignal): Promise<readonly HistorySummary[]> {
    const { text, ...rest } = filter
    const runs = this.#index.newestFirst().filter((run) => passes(run, rest))
    if (!text?.trim()) return runs
    const key = JSON.stringify([this.#index.revision, filter])
    if (this.#lastSearch?.key === key) return this.#lastSearch.runs
    const found = await searchRuns(
      runs,
      text,
      {
        journalPath: (runId) => this.#folder.journalPath(runId),
        findLive: (runId) => this.#recorder.live.get(runId)
      },
      signal
    )
    this.#lastSearch = { key, runs: found }
    return found
  }

  #isLive(runId: string): boolean {
    return this.#recorder.live.has(runId)
  }
}

/** One after the other; those for which the work was done. */
async function doEach(runIds: readonly string[], work: (runId: string) => Promise<boolean>): Promise<string[]> {
  const done: string[] = []
  for (const runId of runIds) if (await work(runId).catch(() => false)) done.push(runId)
  return done
}

function sumBytes(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
