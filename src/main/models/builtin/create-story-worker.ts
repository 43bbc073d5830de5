import { on } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { RunFault } from '../../../shared/run-error'
import type { StoryRequest, StoryStep } from './generation'
import type { StoryWorkerReply } from './worker-messages'
import { type StoryModelLocation, WorkerThread } from './worker-thread'

/** Pieces of text that the thread may be ahead of the reader, and how many are read before more are granted. */
const WINDOW = 32
const GRANT = 16

/** The built-in model, in a thread of its own that all runs share. */
export interface StoryWorker {
  /** Starts the thread, which loads the model: a run is about to come, and what else it needs is loaded meanwhile. */
  warmUp(): void
  /**
   * One reply, piece by piece; the last piece carries the end. Whoever stops reading early stops the generation, too.
   *
   * @throws the signal's reason on abort; RunFault `internal` when weights or thread fail
   */
  generate(request: StoryRequest, signal?: AbortSignal): AsyncGenerator<StoryStep>
  /** Ends the thread. A run that is still going fails; a later one would start the thread again. */
  dispose(): Promise<void>
}

/** Starts no thread yet: the first run does, or whoever sees it coming. */
export function createStoryWorker(location: StoryModelLocation): StoryWorker {
  let last: WorkerThread | undefined

  function openThread(): WorkerThread {
    if (last === undefined || last.gone.aborted) last = new WorkerThread(location)
    return last
  }

  return {
    warmUp: () => void openThread(),
    generate(request, signal) {
      const thread = openThread()
      return generate(thread, request, signal ? AbortSignal.any([signal, thread.gone]) : thread.gone)
    },
    async dispose() {
      await last?.terminate()
      last = undefined
    }
  }
}

async function* generate(thread: WorkerThread, request: StoryRequest, signal: AbortSignal): AsyncGenerator<StoryStep> {
  signal.throwIfAborted()
  const { port1: port, port2 } = new MessageChannel()
  try {
    thread.start({ request, port: port2, credit: WINDOW }, port2)
    yield* readReplies(port, signal)
  } catch (error) {
    // What waits for a message fails with an error of its own; the reason for it is the signal's.
    signal.throwIfAborted()
    throw error
  } finally {
    port.close()
  }
}

async function* readReplies(port: MessagePort, signal: AbortSignal): AsyncGenerator<StoryStep> {
  let unread = 0
  for await (const [reply] of on(port, 'message', { signal }) as AsyncIterable<[StoryWorkerReply]>) {
    signal.throwIfAborted()
    if (reply.type === 'fault') throw new RunFault('internal', reply.message)
    yield reply.type === 'text' ? { text: reply.text, end: null } : { text: '', end: reply.end }
    if (reply.type === 'end') return
    unread += 1
    if (unread % GRANT === 0) port.postMessage(GRANT)
  }
}
