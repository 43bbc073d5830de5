import { appendFile, readFile, rm } from 'node:fs/promises'
import { type HistorySummary, historySummarySchema } from '../../shared/history'
import { backupPathOf, writeFileAtomically } from './atomic-file'

/** The first line; a file that begins with another is not read. */
const FIRST_LINE = '{"historyIndex":1}'
/** Lines that say nothing any more, beyond which the file is written anew. */
const TOLERATED_STALE_LINES = 1_000

/**
 * The summaries of all journals in memory, and one file behind them, so that a list need not open every journal. Each
 * line is a summary, which holds instead of any earlier one of its run, or names a run that is gone. The journals are
 * the truth: what this file lacks is read from them again, so that a failed or torn write here is no loss.
 */
export class HistoryIndex {
  readonly #path: string
  readonly #summaries = new Map<string, HistorySummary>()
  readonly #unsaved = new Set<string>()
  #newestFirst: readonly HistorySummary[] | null = null
  #unwritten: string[] = []
  #writing: Promise<void> = Promise.resolve()
  #isSound = false
  #lines = 0
  #revision = 0

  private constructor(path: string) {
    this.#path = path
  }

  /** Reads the file as far as it can be read. Never rejects. */
  static async open(path: string): Promise<HistoryIndex> {
    const index = new HistoryIndex(path)
    index.#load(await readFile(path, 'utf8').catch(() => ''))
    return index
  }

  /** Changes whenever a summary does. */
  get revision(): number {
    return this.#revision
  }

  get(runId: string): HistorySummary | undefined {
    return this.#summaries.get(runId)
  }

  newestFirst(): readonly HistorySummary[] {
    this.#newestFirst ??= [...this.#summaries.values()].sort(byStartDescending)
    return this.#newestFirst
  }

  put(summary: HistorySummary): void {
    this.#unsaved.delete(summary.runId)
    this.#set(summary)
    this.#write(JSON.stringify(summary))
  }

  /** For what no journal says yet, and may never: it is listed, and not written. */
  show(summary: HistorySummary): void {
    this.#unsaved.add(summary.runId)
    this.#set(summary)
  }

  drop(runId: string): void {
    this.#unsaved.delete(runId)
    if (!this.#delete(runId)) return
    this.#write(JSON.stringify({ gone: runId }))
  }

  /** Writes the file anew where too much of it is stale or could not be read. */
  async tidy(): Promise<void> {
    if (!this.#isSound || this.#lines > this.#summaries.size * 2 + TOLERATED_STALE_LINES) await this.rewrite()
  }

  /** Writes the file anew, so that nothing is left in it of runs that are gone. Never rejects. */
  rewrite(): Promise<void> {
    return this.#inTurn(() => this.#replaceFile())
  }

  /** Resolves when the file has what was put and dropped so far, or is known not to take it. Never rejects. */
  flush(): Promise<void> {
    return this.#writing
  }

  #load(text: string): void {
    const lines = text.split('\n')
    const isOurs = lines.shift() === FIRST_LINE
    // After the last line break there is nothing, or a torn line.
    this.#isSound = isOurs && lines.pop() === ''
    if (!isOurs) return
    this.#lines = lines.length
    for (const line of lines) if (!this.#take(line)) this.#isSound = false
  }

  /** False where the line cannot be read. */
  #take(line: string): boolean {
    try {
      const value: unknown = JSON.parse(line)
      const gone = (value as { gone?: unknown }).gone
      if (typeof gone === 'string') this.#delete(gone)
      else this.#set(historySummarySchema.parse(value))
      return true
    } catch {
      return false
    }
  }

  #set(summary: HistorySummary): void {
    this.#summaries.set(summary.runId, summary)
    this.#noteChange()
  }

  #delete(runId: string): boolean {
    this.#noteChange()
    return this.#summaries.delete(runId)
  }

  #noteChange(): void {
    this.#newestFirst = null
    this.#revision += 1
  }

  #write(line: string): void {
    this.#unwritten.push(line)
    if (this.#unwritten.length > 1) return
    void this.#inTurn(() => (this.#isSound ? this.#appendLines() : this.#replaceFile()))
  }

  async #appendLines(): Promise<void> {
    const lines = this.#unwritten
    this.#unwritten = []
    if (lines.length === 0) return
    await appendFile(this.#path, `${lines.join('\n')}\n`)
    this.#lines += lines.length
  }

  async #replaceFile(): Promise<void> {
    this.#unwritten = []
    const saved = [...this.#summaries.values()].filter(({ runId }) => !this.#unsaved.has(runId))
    const lines = saved.map((summary) => JSON.stringify(summary))
    await writeFileAtomically(this.#path, `${[FIRST_LINE, ...lines].join('\n')}\n`)
    // It would keep what a person has deleted.
    await rm(backupPathOf(this.#path), { force: true })
    this.#lines = lines.length
    this.#isSound = true
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(task).catch(() => {
      this.#isSound = false
    })
    return this.#writing
  }
}

function byStartDescending(a: HistorySummary, b: HistorySummary): number {
  if (a.startedAt === b.startedAt) return a.runId < b.runId ? 1 : -1
  return a.startedAt < b.startedAt ? 1 : -1
}
