import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadStoryModel, type StoryModel } from '../../../../src/main/models/builtin/story-model'
import type { StoryModelLocation } from '../../../../src/main/models/builtin/worker-thread'
import { buildProgram } from '../../../helpers/built-program'
import reference from './fixtures/reference.json'

/** Encodings, greedy replies and logits of the float32 original: made by tools/story-model/reference.py. */
export { reference }

export const WEIGHTS_FOLDER = resolve(import.meta.dirname, '../../../../resources/story-model')

let model: StoryModel | undefined

/** The model with the weights that ship. */
export function shippedModel(): StoryModel {
  model ??= loadStoryModel(WEIGHTS_FOLDER)
  return model
}

/** The worker as it is built now, with the weights that ship. */
export async function locateBuiltWorker(): Promise<StoryModelLocation> {
  const { storyWorkerPath } = await buildProgram()
  return { weightsFolder: WEIGHTS_FOLDER, workerUrl: pathToFileURL(storyWorkerPath) }
}
