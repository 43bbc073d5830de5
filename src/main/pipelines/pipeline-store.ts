import { join } from 'node:path'
import type { z } from 'zod'
import { chooseFreeName } from '../../shared/free-name'
import { LONGEST_PIPELINE_NAME, MOST_PIPELINES, type Pipeline, type PipelineDraft } from '../../shared/pipeline'
import { RunFault } from '../../shared/run-error'
import { codeOf } from '../history/file-presence'
import { openJsonFile } from '../history/json-file'
import { wayOutOf } from '../history/way-out'
import { PIPELINES_FILE_NAME, pipelinesFileSchema } from './pipelines-file'

export interface PipelineStoreOptions {
  /** The data folder. */
  folder: string
  createId(): string
  /** Names a file that is set aside. */
  now(): Date
  /** Hears, in one or two sentences for a person, of a file that was damaged or cannot be written. */
  onNotice(message: string): void
}

/** The pipelines that a person has saved, by name. */
export interface PipelineStore {
  list(): readonly Pipeline[]
  find(id: string): Pipeline | null
  /** By name, whatever its capitals. */
  findByName(name: string): Pipeline | null
  /**
   * Adds a pipeline, or takes the place of the one of its id. Holds at once; resolves when it is saved or said that it is not.
   *
   * @throws RunFault where another one has the name, or a step could not be run
   */
  save(draft: PipelineDraft): Promise<Pipeline>
  /** Adds a pipeline under its name, numbered where another one has it. */
  add(draft: Omit<PipelineDraft, 'id'>): Promise<Pipeline>
  remove(id: string): Promise<void>
  /** Resolves, never rejects, when the file has what was changed, or is known not to take it. */
  flush(): Promise<void>
}

/** Opens the store. Never rejects: a damaged file is set aside and said. */
export async function openPipelineStore(options: PipelineStoreOptions): Promise<PipelineStore> {
  const file = await openJsonFile<z.infer<typeof pipelinesFileSchema>>({
    path: join(options.folder, PIPELINES_FILE_NAME),
    parse: pipelinesFileSchema.parse,
    initial: { version: 1, pipelines: [] },
    words: { subject: 'The file of pipelines', withoutFile: 'Save the pipelines again, or import them.' },
    now: options.now,
    onNotice: options.onNotice
  })
  let { pipelines } = file.value

  async function write(next: Pipeline[]): Promise<void> {
    pipelines = next.toSorted((one, other) => one.name.localeCompare(other.name))
    try {
      await file.write({ version: 1, pipelines })
    } catch (error) {
      options.onNotice(
        `Pipelines cannot be saved in ${options.folder} (${codeOf(error)}), so changes last until you quit. ${wayOutOf(error)}`
      )
    }
  }

  const find = (id: string) => pipelines.find((pipeline) => pipeline.id === id) ?? null
  const findByName = (name: string) => pipelines.find((pipeline) => isSameName(pipeline.name, name)) ?? null

  async function save(draft: PipelineDraft): Promise<Pipeline> {
    const pipeline = { ...draft, id: draft.id ?? options.createId() }
    const namesake = findByName(pipeline.name)
    if (namesake && namesake.id !== pipeline.id) {
      throw new RunFault('bad-request', `There is a pipeline “${namesake.name}” already. Give this one another name.`)
    }
    const others = pipelines.filter(({ id }) => id !== pipeline.id)
    if (others.length >= MOST_PIPELINES) {
      throw new RunFault('bad-request', `There are ${MOST_PIPELINES} pipelines already. Delete one first.`)
    }
    // The processors come with what reads patterns, which a start need not wait for.
    const { checkSteps } = await import('./pipeline-file')
    checkSteps(pipeline)
    await write([...others, pipeline])
    return pipeline
  }

  return {
    list: () => pipelines,
    find,
    findByName,
    flush: file.flush,
    save,
    add({ name, steps }) {
      const isTaken = (candidate: string) => findByName(candidate) !== null
      return save({ name: chooseFreeName(name, LONGEST_PIPELINE_NAME, isTaken), steps })
    },
    remove: (id) => write(pipelines.filter((pipeline) => pipeline.id !== id))
  }
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase()
}
