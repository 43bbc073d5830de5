import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { historyRunIdSchema } from '../../shared/history'
import { codeOf, exists, missingAs } from './file-presence'
import { type DeltaReading, type JournalContents, parseJournal } from './parse-journal'

const JOURNAL_NAME = /^run-([A-Za-z0-9_-]{1,64})\.jsonl$/

export type JournalReading =
  | { kind: 'sound'; contents: JournalContents; bytes: number }
  /** There is no such file, or it was empty and is gone now. */
  | { kind: 'none' }
  /** Not to be used; one sentence for a person says why and where it is. */
  | { kind: 'unusable'; file: string; message: string }

/** The folder of all journals, each `run-<run id>.jsonl`. */
export class HistoryFolder {
  readonly path: string

  /** In the data folder; the first journal makes it. */
  constructor(dataFolder: string) {
    this.path = join(dataFolder, 'history')
  }

  get indexPath(): string {
    return join(this.path, 'index.jsonl')
  }

  /** @throws Error where the id could name anything but a journal of this folder */
  journalPath(runId: string): string {
    return join(this.path, `run-${checkRunId(runId)}.jsonl`)
  }

  /** Where a run's trace is, if it has one. @throws Error where the id could name anything but a trace of this folder */
  tracePath(runId: string): string {
    return join(this.path, `run-${checkRunId(runId)}.trace`)
  }

  /** @throws the file system's error, unless the folder is only missing */
  async listRunIds(): Promise<string[]> {
    const names = await readdir(this.path).catch(missingAs<string[]>([]))
    return names.flatMap((name) => JOURNAL_NAME.exec(name)?.[1] ?? [])
  }

  /**
   * Reads a journal. One that is no journal is set aside under a new name, never deleted and never over another.
   *
   * @throws Error where the id is none
   */
  async read(runId: string, deltas?: DeltaReading): Promise<JournalReading> {
    const path = this.journalPath(runId)
    try {
      const content = await readFile(path)
      const contents = parseJournal(content, deltas)
      if (contents === 'empty') return await removeEmpty(path)
      if (contents === 'newer') return unusable(runId, `${path} was written by a newer version of this app.`)
      if (contents === 'corrupt' || contents.header.runId !== runId) return unusable(runId, await setAside(path))
      return { kind: 'sound', contents, bytes: content.length }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { kind: 'none' }
      return unusable(runId, `${path} cannot be read (${codeOf(error)}).`)
    }
  }
}

function checkRunId(runId: string): string {
  if (!historyRunIdSchema.safeParse(runId).success) throw new Error(`“${runId}” is not the id of a run.`)
  return runId
}

/** What a kill between the making of a file and its first write leaves. */
async function removeEmpty(path: string): Promise<JournalReading> {
  await rm(path, { force: true })
  return { kind: 'none' }
}

function unusable(runId: string, message: string): JournalReading {
  return { kind: 'unusable', file: `run-${runId}.jsonl`, message }
}

/** Says what was done, in one sentence. */
async function setAside(path: string): Promise<string> {
  let number = 1
  while (await exists(`${path}.corrupt-${number}`)) number += 1
  const target = `${path}.corrupt-${number}`
  await rename(path, target)
  return `${path} was damaged and was set aside as ${target}.`
}
