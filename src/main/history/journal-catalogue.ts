import type { HistoryProblem, HistorySummary } from '../../shared/history'
import type { HistoryFolder, JournalReading } from './history-folder'
import type { HistoryIndex } from './history-index'
import { inParallel } from './in-parallel'
import { closeJournal, interruptionOf, isClosed } from './interruption'
import type { DeltaReading } from './parse-journal'
import { summarizeRun } from './summarize-run'

const FILES_AT_ONCE = 8

/** The journals in their folder and the index over them, kept in agreement: the journals are the truth. */
export class JournalCatalogue {
  readonly #folder: HistoryFolder
  readonly #index: HistoryIndex
  readonly #problems = new Map<string, HistoryProblem>()
  readonly #onChange: () => void

  constructor(folder: HistoryFolder, index: HistoryIndex, onChange: () => void) {
    this.#folder = folder
    this.#index = index
    this.#onChange = onChange
  }

  /** Files that could not be used, found so far. */
  get problems(): HistoryProblem[] {
    return [...this.#problems.values()]
  }

  /** Drops what has no journal, and reads the journals that the index lacks. @throws the file system's error */
  async reconcile(): Promise<void> {
    const runIds = await this.#folder.listRunIds()
    const present = new Set(runIds)
    for (const { runId } of this.#index.newestFirst()) if (!present.has(runId)) this.#index.drop(runId)
    const missing = runIds.filter((runId) => !this.#index.get(runId))
    await inParallel(missing, FILES_AT_ONCE, (runId) => this.add(runId))
    await this.#index.tidy()
  }

  /** Lists a journal that is in the folder. */
  async add(runId: string): Promise<void> {
    const reading = await this.#read(runId, 'without-deltas')
    if (reading.kind === 'sound') this.#summarize(reading)
  }

  put(summary: HistorySummary): void {
    this.#index.put(summary)
    this.#onChange()
  }

  /** Lists a run as it is, and keeps that from the disk until its journal says so. */
  show(summary: HistorySummary): void {
    this.#index.show(summary)
    this.#onChange()
  }

  drop(runId: string): void {
    this.#index.drop(runId)
    this.#onChange()
  }

  /** Reads a journal; one that cannot be used is no longer listed, but named among the problems. */
  read(runId: string): Promise<JournalReading> {
    return this.#read(runId)
  }

  /**
   * Gives each journal of these runs that has no terminal event the one that says so. Resolves, never rejects, to the
   * runs that were interrupted; where a file could not be written, reading it says the same.
   */
  async closeInterrupted(runIds: readonly string[]): Promise<HistorySummary[]> {
    const closed = await inParallel(runIds, FILES_AT_ONCE, (runId) => this.#close(runId))
    return closed.filter((summary) => summary !== null)
  }

  async #close(runId: string): Promise<HistorySummary | null> {
    const reading = await this.read(runId)
    if (reading.kind !== 'sound') return null
    const { contents, bytes } = reading
    if (isClosed(contents)) {
      this.#summarize(reading)
      return null
    }
    const ending = interruptionOf(contents)
    const size = await closeJournal(this.#folder.journalPath(runId), contents, ending).catch(() => bytes)
    const summary = summarizeRun(contents.header, [...contents.events, ending], size)
    this.put(summary)
    return summary
  }

  async #read(runId: string, deltas?: DeltaReading): Promise<JournalReading> {
    const reading = await this.#folder.read(runId, deltas)
    if (reading.kind === 'unusable') this.#problems.set(reading.file, { file: reading.file, message: reading.message })
    if (reading.kind !== 'sound' && this.#index.get(runId)) this.drop(runId)
    return reading
  }

  #summarize({ contents, bytes }: Extract<JournalReading, { kind: 'sound' }>): void {
    this.put(summarizeRun(contents.header, contents.events, bytes))
  }
}
