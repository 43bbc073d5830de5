import type { MessagePort } from 'node:worker_threads'
import type { Generation } from './generation'
import type { GenerationScheduler } from './generation-scheduler'
import type { StoryWorkerReply } from './worker-messages'

/** Sends a generation over its run's port as far as credit goes, which comes back over it; a closed port aborts it. */
export function serveRun(
  scheduler: GenerationScheduler,
  generation: Generation,
  port: MessagePort,
  credit: number
): void {
  const scheduled = scheduler.start(generation, credit, {
    onText: (text) => reply(port, { type: 'text', text }),
    onEnd: (end) => reply(port, { type: 'end', end }),
    onFault: (cause) => replyFault(port, cause)
  })
  port.on('message', (more: number) => scheduled.grant(more))
  port.on('close', () => scheduled.abort())
}

/** Says why a run cannot go on. */
export function replyFault(port: MessagePort, cause: unknown): void {
  reply(port, { type: 'fault', message: cause instanceof Error ? cause.message : String(cause) })
}

function reply(port: MessagePort, message: StoryWorkerReply): void {
  port.postMessage(message)
}
