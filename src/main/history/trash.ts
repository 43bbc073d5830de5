import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from './atomic-file'
import { exists, missingAs } from './file-presence'
import type { HistoryFolder } from './history-folder'

const DELETED_NAME = /^run-([A-Za-z0-9_-]{1,64})\.(\d{1,15})\.jsonl$/

/** A journal that was deleted and can still be restored. */
export interface DeletedJournal {
  runId: string
  path: string
  /** Wall-clock time. */
  deletedAtMs: number
  bytes: number
}

/** Deleted journals, in a folder within the history's. Its methods throw the file system's error. */
export class Trash {
  readonly #folder: HistoryFolder
  readonly #path: string

  constructor(folder: HistoryFolder) {
    this.#folder = folder
    this.#path = join(folder.path, 'trash')
  }

  async put(runId: string, nowMs: number): Promise<void> {
    const path = this.#folder.journalPath(runId)
    await mkdir(this.#path, { recursive: true, mode: 0o700 })
    await rename(path, join(this.#path, `run-${runId}.${nowMs}.jsonl`))
  }

  /** Moves a journal back. False where its place is taken. */
  async restore(deleted: DeletedJournal): Promise<boolean> {
    const path = this.#folder.journalPath(deleted.runId)
    if (await exists(path)) return false
    await rename(deleted.path, path)
    return true
  }

  /** What can be restored, by run: the newest where one was deleted twice. */
  async newestByRun(): Promise<Map<string, DeletedJournal>> {
    const oldestFirst = (await this.list()).sort((a, b) => a.deletedAtMs - b.deletedAtMs)
    return new Map(oldestFirst.map((deleted) => [deleted.runId, deleted]))
  }

  async list(): Promise<DeletedJournal[]> {
    const names = await readdir(this.#path).catch(missingAs<string[]>([]))
    const found = await Promise.all(names.map((name) => this.#describe(name)))
    return found.filter((deleted) => deleted !== null)
  }

  /** Removes a journal for good. */
  async purge(deleted: DeletedJournal): Promise<void> {
    await rm(deleted.path, { force: true })
  }

  async #describe(name: string): Promise<DeletedJournal | null> {
    const match = DELETED_NAME.exec(name)
    if (!match?.[1]) return null
    const path = join(this.#path, name)
    const bytes = await stat(path).then(({ size }) => size, missingAs(0))
    return { runId: match[1], path, deletedAtMs: Number(match[2]), bytes }
  }

  /** Makes the moves so far last, even after a power cut. Once for many: on some disks it takes longer than they do. */
  async flush(): Promise<void> {
    await Promise.all([flushFolder(this.#folder.path), flushFolder(this.#path)]).catch(() => {})
  }
}
