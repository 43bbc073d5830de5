import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { TRACE_TABLES, type TraceSlice } from '../../shared/trace'
import { HistoryFolder } from './history-folder'

const VERSION = 1
/** A trace as large as one can be, and some more: what is larger was not written by this app. */
const MOST_BYTES = 64 * 1024 * 1024

/** A whole trace, with nothing in it that looks like a key. */
export interface SavedTrace extends TraceSlice {
  /** What came over the wire, by event; null where it was not kept. */
  eventTexts: (string | null)[]
  /** The arguments of LangChain's callbacks, by callback; null where they were not kept. */
  callbackTexts: (string | null)[]
}

const column = z.instanceof(Uint32Array)
const tables = Object.fromEntries(
  Object.entries(TRACE_TABLES).map(([table, names]) => [
    table,
    z.object({ from: z.literal(0), columns: z.object(Object.fromEntries(names.map((name) => [name, column]))) })
  ])
)
const texts = z.array(z.string().nullable())
const savedTraceSchema = z.object({
  version: z.literal(VERSION),
  facts: z.object({
    runId: z.string(),
    isOver: z.literal(true),
    queueCapacity: z.number(),
    responses: z.array(
      z.object({ at: z.number(), status: z.number(), headers: z.array(z.tuple([z.string(), z.string()])) })
    ),
    lostRows: z.number(),
    lostBytes: z.number(),
    lostCharacters: z.number()
  }),
  tables: z.object(tables),
  eventTexts: texts,
  callbackTexts: texts
})

/**
 * Keeps traces beside the journals, which stay the truth: a trace that cannot be read, also because it was torn by a
 * crash, is as good as none. The history removes it with the journal.
 */
export class TraceFolder {
  readonly #folder: HistoryFolder

  constructor(dataFolder: string) {
    this.#folder = new HistoryFolder(dataFolder)
  }

  /** @throws the file system's error */
  async write(runId: string, trace: SavedTrace): Promise<void> {
    const path = this.#folder.tracePath(runId)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, await promisify(gzip)(serialize({ version: VERSION, ...trace })), { mode: 0o600 })
  }

  /** Null where there is none that can be read. */
  async read(runId: string): Promise<SavedTrace | null> {
    try {
      const content = await promisify(gunzip)(await readFile(this.#folder.tracePath(runId)), {
        maxOutputLength: MOST_BYTES
      })
      const parsed = savedTraceSchema.safeParse(deserialize(content))
      return parsed.success && parsed.data.facts.runId === runId ? (parsed.data as unknown as SavedTrace) : null
    } catch {
      return null
    }
  }
}
