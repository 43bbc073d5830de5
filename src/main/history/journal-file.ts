import { type FileHandle, type mkdir, type open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { flushFolder } from './atomic-file'

/** The part of the file system that a journal writes with: tests put a full disk in its place. */
export interface JournalFileSystem {
  open: typeof open
  mkdir: typeof mkdir
}

/**
 * A file that only grows, and only by whole texts: what a failed write may have left of a text is written over by the
 * next one.
 */
export class JournalFile {
  readonly #path: string
  readonly #fileSystem: JournalFileSystem
  #handle: FileHandle | null = null
  #size = 0

  /** The file is made by the first write, and must not exist before. */
  constructor(path: string, fileSystem: JournalFileSystem) {
    this.#path = path
    this.#fileSystem = fileSystem
  }

  /** In bytes, of what was written whole. */
  get size(): number {
    return this.#size
  }

  /**
   * Appends a text; with `sync` it has left for the disk itself when this resolves, else for the operating system.
   *
   * @throws the file system's error; the text then counts as not written
   */
  async append(text: string, sync: boolean): Promise<void> {
    this.#handle ??= await this.#create()
    const content = Buffer.from(text)
    let written = 0
    while (written < content.length) {
      const { bytesWritten } = await this.#handle.write(
        content,
        written,
        content.length - written,
        this.#size + written
      )
      if (bytesWritten === 0) throw new Error(`${this.#path} takes no more`)
      written += bytesWritten
    }
    if (sync) await this.#handle.datasync()
    this.#size += content.length
  }

  /** What was written whole. Not to be called while a write is under way. */
  async read(): Promise<Buffer> {
    return this.#size === 0 ? Buffer.alloc(0) : (await readFile(this.#path)).subarray(0, this.#size)
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close()
  }

  async #create(): Promise<FileHandle> {
    const folder = dirname(this.#path)
    await this.#fileSystem.mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await this.#fileSystem.open(this.#path, 'wx', 0o600)
    // Without this a power cut could take the name, and the whole run with it.
    await flushFolder(folder).catch(() => {})
    return handle
  }
}
