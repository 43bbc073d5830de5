import { mkdir, open } from 'node:fs/promises'
import type { JournalHeader } from '../../shared/journal-record'
import { isTerminalRunEvent, type RunEvent } from '../../shared/run-event'
import type { Timer } from '../../shared/timer'
import { DeltaBatch } from './delta-batch'
import { JournalFile, type JournalFileSystem } from './journal-file'
import { describeTrouble, type JournalTrouble } from './journal-trouble'
import { type JournalContents, parseJournal } from './parse-journal'
import { PendingLines } from './pending-lines'

/** What was appended waits at most this long for the file, apart from start and end, which do not wait. */
export const FLUSH_INTERVAL_MS = 250
/**
 * A write survives the death of the app at once, and that of the computer only when it was synced. Syncing holds one of
 * the four threads that address look-ups need too, so between start and end it is done this often at most.
 */
export const SYNC_INTERVAL_MS = 2_000
/** How long to leave a file in peace that could not be written. */
export const RETRY_INTERVAL_MS = 5_000
/** In UTF-16 units: as much does not wait for the interval. */
const EARLY_FLUSH_LENGTH = 1024 * 1024

export interface RunJournalOptions {
  /** Where the file is made; it must not exist. */
  path: string
  header: JournalHeader
  timer: Timer
  /** Hears once, until a write succeeds again, that the file cannot be written. */
  onTrouble(trouble: JournalTrouble): void
  fileSystem?: JournalFileSystem
}

/** One run's file, one JSON record a line, written as the run goes. */
export interface RunJournal {
  /** Takes an event in and returns at once. The terminal event is the last one taken. */
  append(event: RunEvent): void
  /**
   * Writes what was appended so far. True where all of it has been acknowledged: handed to the operating system whole,
   * so that it outlives this process however that ends. False where it is only in memory. Never rejects.
   */
  flush(): Promise<boolean>
  /** All that was appended and kept, from the file and from memory. */
  read(): Promise<JournalContents>
  /** In bytes, in the file. */
  readonly size: number
  /** Resolves when the terminal event has reached the file. */
  readonly saved: Promise<void>
  /** Gives up waiting for a file that cannot be written. */
  close(): Promise<void>
}

/** Opens a run's journal. Whatever the file system does, nothing is thrown and the run can go on. */
export function createRunJournal(options: RunJournalOptions): RunJournal {
  return new FileRunJournal(options)
}

class FileRunJournal implements RunJournal {
  readonly saved: Promise<void>
  readonly #options: RunJournalOptions
  readonly #file: JournalFile
  readonly #pending = new PendingLines()
  readonly #deltas = new DeltaBatch()
  #confirmSaved: () => void = () => {}
  #writing: Promise<unknown> = Promise.resolve()
  #flushesUnderWay = 0
  #cancelFlush: (() => void) | null = null
  #phase: 'new' | 'open' | 'ended' | 'closed' = 'new'
  #isTroubled = false
  #syncedAtMs = Number.NEGATIVE_INFINITY

  constructor(options: RunJournalOptions) {
    this.#options = options
    this.#file = new JournalFile(options.path, options.fileSystem ?? { open, mkdir })
    this.#pending.add(toLine(options.header), false)
    this.saved = new Promise((resolve) => {
      this.#confirmSaved = resolve
    })
  }

  get size(): number {
    return this.#file.size
  }

  append(event: RunEvent): void {
    if (this.#phase === 'ended' || this.#phase === 'closed') return
    const isUrgent = this.#phase === 'new' || isTerminalRunEvent(event)
    this.#phase = isTerminalRunEvent(event) ? 'ended' : 'open'
    this.#take(event)
    if (isUrgent || (this.#pending.length > EARLY_FLUSH_LENGTH && this.#flushesUnderWay === 0 && !this.#isTroubled)) {
      void this.flush()
    } else this.#cancelFlush ??= this.#options.timer.schedule(FLUSH_INTERVAL_MS, () => this.flush())
  }

  flush(): Promise<boolean> {
    this.#cancelFlush?.()
    this.#cancelFlush = null
    this.#flushesUnderWay += 1
    return this.#inTurn(() => this.#write())
  }

  read(): Promise<JournalContents> {
    return this.#inTurn(async () => {
      this.#seal()
      const written = await this.#file.read()
      const contents = parseJournal(Buffer.concat([written, Buffer.from(this.#pending.peek().text)]))
      if (typeof contents === 'string')
        throw new Error(`The journal ${this.#options.path} was changed by someone else.`)
      return contents
    })
  }

  async close(): Promise<void> {
    this.#phase = 'closed'
    await this.#inTurn(() => this.#file.close().catch(() => {}))
    this.#cancelFlush?.()
  }

  #take(event: RunEvent): void {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') {
      if (this.#deltas.add(event)) return
      this.#seal()
      this.#deltas.add(event)
    } else {
      this.#seal()
      this.#pending.add(toLine(event), false)
    }
  }

  #seal(): void {
    const record = this.#deltas.take()
    if (record) this.#pending.add(toLine(record), true)
  }

  /** One task at a time on the file. */
  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const done = this.#writing.then(task)
    this.#writing = done.catch(() => {})
    return done
  }

  async #write(): Promise<boolean> {
    this.#seal()
    const { count, text } = this.#pending.peek()
    try {
      if (count === 0 || this.#phase === 'closed') return count === 0
      await this.#writeThrough(text)
      this.#pending.drop(count)
      this.#isTroubled = false
      return true
    } catch (error) {
      this.#waitForBetterTimes(error)
      return false
    } finally {
      this.#flushesUnderWay -= 1
    }
  }

  async #writeThrough(text: string): Promise<void> {
    const nowMs = this.#options.timer.now()
    const hasEnded = this.#phase === 'ended'
    const sync = hasEnded || this.#file.size === 0 || nowMs - this.#syncedAtMs >= SYNC_INTERVAL_MS
    await this.#file.append(text, sync)
    if (sync) this.#syncedAtMs = nowMs
    if (hasEnded) {
      await this.#file.close().catch(() => {})
      this.#confirmSaved()
    }
  }

  #waitForBetterTimes(error: unknown): void {
    const { timer, path, onTrouble } = this.#options
    this.#cancelFlush?.()
    this.#cancelFlush = timer.schedule(RETRY_INTERVAL_MS, () => this.flush())
    if (!this.#isTroubled) onTrouble(describeTrouble(error, path))
    this.#isTroubled = true
  }
}

function toLine(record: object): string {
  return `${JSON.stringify(record)}\n`
}
