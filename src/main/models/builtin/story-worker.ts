import { parentPort, workerData } from 'node:worker_threads'
import { Generation } from './generation'
import { GenerationScheduler } from './generation-scheduler'
import { replyFault, serveRun } from './serve-run'
import { loadStoryModel, type StoryModel } from './story-model'
import type { StoryWorkerOptions, StoryWorkerStart } from './worker-messages'

/*
 * The thread in which the built-in model runs. It loads the weights as it starts and keeps them; a load that failed
 * is tried again by the next run, which says what is wrong, for the file may have come back.
 */
const { weightsFolder } = workerData as StoryWorkerOptions
const scheduler = new GenerationScheduler(setImmediate)
let model: StoryModel | null = tryLoad()

function tryLoad(): StoryModel | null {
  try {
    return loadStoryModel(weightsFolder)
  } catch {
    return null
  }
}

parentPort?.on('message', ({ request, port, credit }: StoryWorkerStart) => {
  try {
    model ??= loadStoryModel(weightsFolder)
    serveRun(scheduler, new Generation(model, request), port, credit)
  } catch (cause) {
    replyFault(port, cause)
  }
})
