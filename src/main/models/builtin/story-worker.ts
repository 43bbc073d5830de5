import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Generation } from './generation'
import { GenerationScheduler } from './generation-scheduler'
import { loadStoryModel, type StoryModel } from './story-model'
import type { StoryWorkerOptions, StoryWorkerReply, StoryWorkerStart } from './worker-messages'

/*
 * The thread in which the built-in model runs. It loads the weights on the first run and keeps them; a load that failed
 * is tried again by the next run, for the file may have come back.
 */
const { weightsFolder } = workerData as StoryWorkerOptions
const scheduler = new GenerationScheduler(setImmediate)
let model: StoryModel | undefined

function reply(port: MessagePort, message: StoryWorkerReply): void {
  port.postMessage(message)
}

function replyFault(port: MessagePort, cause: unknown): void {
  reply(port, { type: 'fault', message: cause instanceof Error ? cause.message : String(cause) })
}

function start({ request, port, credit }: StoryWorkerStart): void {
  model ??= loadStoryModel(weightsFolder)
  const scheduled = scheduler.start(new Generation(model, request), credit, {
    onText: (text) => reply(port, { type: 'text', text }),
    onEnd: (end) => reply(port, { type: 'end', end }),
    onFault: (cause) => replyFault(port, cause)
  })
  port.on('message', (more: number) => scheduled.grant(more))
  port.on('close', () => scheduled.abort())
}

parentPort?.on('message', (message: StoryWorkerStart) => {
  try {
    start(message)
  } catch (cause) {
    replyFault(message.port, cause)
  }
})
