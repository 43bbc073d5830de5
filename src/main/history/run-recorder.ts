import type { HistorySummary } from '../../shared/history'
import { JOURNAL_VERSION, type JournalHeader } from '../../shared/journal-record'
import { toPlainAddress } from '../../shared/plain-address'
import { isTerminalRunEvent, type RunEvent } from '../../shared/run-event'
import type { RunRequest } from '../../shared/run-request'
import type { Timer } from '../../shared/timer'
import type { HistoryFolder } from './history-folder'
import type { JournalFileSystem } from './journal-file'
import { describeTrouble, type JournalTrouble } from './journal-trouble'
import { createRunJournal, type RunJournal } from './run-journal'
import { summarizeRun } from './summarize-run'

export interface RunRecorderOptions {
  folder: HistoryFolder
  timer: Timer
  /** The wall clock. */
  now(): Date
  /** Hears once, until a run can be saved again, that none can. */
  onTrouble(trouble: JournalTrouble): void
  /** Hears of a run's start, and of its being saved whole. */
  onChange(summary: HistorySummary): void
  /** Hears of a run's end, which its file does not have yet. */
  onEnd(summary: HistorySummary): void
  fileSystem?: JournalFileSystem
}

/** Keeps a journal for every run that goes by. */
export class RunRecorder {
  readonly #options: RunRecorderOptions
  readonly #live = new Map<string, RunJournal>()
  #isTroubled = false

  constructor(options: RunRecorderOptions) {
    this.#options = options
  }

  /** The journals that are not wholly in their files: of runs that go on, or for which there was no room. */
  get live(): ReadonlyMap<string, RunJournal> {
    return this.#live
  }

  /** Makes the listener for the events of one run that is about to start. It never throws and makes no one wait. */
  open(request: RunRequest): (event: RunEvent) => void {
    let take: ((event: RunEvent) => void) | null = null
    return (event) => {
      try {
        take ??= this.#begin(request, event.runId)
        take(event)
      } catch (error) {
        take = () => {}
        this.#hearTrouble(describeTrouble(error, this.#options.folder.indexPath))
      }
    }
  }

  #begin(request: RunRequest, runId: string): (event: RunEvent) => void {
    const { folder, timer, now, fileSystem, onChange, onEnd } = this.#options
    const header = headerOf(request, runId, now())
    const journal = createRunJournal({
      path: folder.journalPath(runId),
      header,
      timer,
      onTrouble: (trouble) => this.#hearTrouble(trouble),
      ...(fileSystem && { fileSystem })
    })
    this.#live.set(runId, journal)
    const landmarks: RunEvent[] = []
    const summarize = () => summarizeRun(header, landmarks, journal.size)
    void journal.saved.then(() => {
      this.#isTroubled = false
      this.#live.delete(runId)
      onChange(summarize())
    })
    return (event) => {
      journal.append(event)
      const isEnd = isTerminalRunEvent(event)
      if (event.type !== 'run-start' && !isEnd) return
      landmarks.push(event)
      if (isEnd) onEnd(summarize())
      else onChange(summarize())
    }
  }

  #hearTrouble(trouble: JournalTrouble): void {
    if (this.#isTroubled) return
    this.#isTroubled = true
    this.#options.onTrouble(trouble)
  }
}

/** Secrets are no part of a request, but an address can be written with a user name and a password in it. */
function headerOf(request: RunRequest, runId: string, startedAt: Date): JournalHeader {
  const { baseUrl, ...rest } = request
  return {
    type: 'journal',
    version: JOURNAL_VERSION,
    runId,
    startedAt: startedAt.toISOString(),
    request: baseUrl === undefined ? rest : { ...rest, baseUrl: toPlainAddress(baseUrl) }
  }
}
