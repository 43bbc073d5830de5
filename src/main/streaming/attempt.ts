import type { Message } from '../../shared/message'
import { RunFault } from '../../shared/run-error'
import type { RunLimits } from '../../shared/run-request'
import type { Timer } from '../../shared/timer'
import type { ChatModelSource } from './chat-model-source'
import { describeFault } from './fault-sentences'
import { IdleWatchdog } from './idle-watchdog'
import { toLangChainMessages } from './langchain-messages'
import { QueueCallbackHandler } from './queue-callback-handler'
import type { ChunkContent } from './read-chunk'
import type { RunMeter } from './run-meter'
import type { RunProgress } from './run-progress'
import type { StreamToken } from './stream-token'
import { TokenQueue } from './token-queue'
import type { RunTrace } from './trace/run-trace'
import { TracingCallbackHandler } from './trace/tracing-callback-handler'

/** After the finish reason only the usage and the end marker can follow: a server that sends neither is not waited for. */
const FINISH_GRACE_MS = 5000

/** After sleep a connection is mostly dead, and its end was never heard: one that lives has this long to show it. */
export const WAKE_GRACE_MS = 15_000

/** Calls the listener whenever the computer wakes from sleep; returns its unsubscribe. */
export type OnWake = (listener: () => void) => () => void

/** What one run takes in at most: a stop for a server that never ends. */
export interface RunCaps {
  /** Callbacks, also the empty ones. */
  chunks: number
  /** Text and reasoning, in UTF-16 units. */
  characters: number
}

export const DEFAULT_RUN_CAPS: RunCaps = { chunks: 5_000_000, characters: 64 * 1024 * 1024 }

export interface AttemptOptions {
  source: ChatModelSource
  messages: readonly Message[]
  limits: RunLimits
  caps: RunCaps
  queueCapacity: number
  timer: Timer
  meter: RunMeter
  progress: RunProgress
  /** Aborted by Stop. */
  signal: AbortSignal
  onWake?: OnWake
  /** Notes what happens to every token. */
  trace?: RunTrace | undefined
}

/** One call of a chat model. It runs on its own and tells everything through its queue. */
export interface Attempt {
  readonly queue: TokenQueue<StreamToken>
  /** Ends it, wherever it is: the request is aborted and nothing is left running. */
  stop(): void
}

export function startAttempt(options: AttemptOptions): Attempt {
  const { source, limits, signal } = options
  const controller = new AbortController()
  const queue = new TokenQueue<StreamToken>({ capacity: options.queueCapacity, signal: controller.signal })
  const abort = () => controller.abort()
  const fail = (fault: RunFault) => {
    queue.fail(fault)
    abort()
  }
  let seenElsewhere = 0
  // Nothing is heard of the replies that are left out, but the usage comes after them.
  const isBusyElsewhere = () => {
    const before = seenElsewhere
    seenElsewhere = source.leftOutPieces ?? 0
    return seenElsewhere > before
  }
  const watchdog = new IdleWatchdog({
    timer: options.timer,
    limitMs: limits.idleTimeoutMs,
    isHeldUp: () => queue.isFull || isBusyElsewhere(),
    onIdle: () => fail(createIdleFault(source.host, limits.idleTimeoutMs))
  })
  const observe = createObserver(options, watchdog, () => fail(createCapFault(source)))
  const { trace } = options
  const handler = trace ? new TracingCallbackHandler(queue, observe, trace) : new QueueCallbackHandler(queue, observe)
  const unsubscribe = options.onWake?.(() =>
    watchdog.expectWithin(WAKE_GRACE_MS, () => fail(createSleepFault(source.host)))
  )
  const settle = () => {
    unsubscribe?.()
    watchdog.stop()
  }

  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  options.meter.watchQueue(queue)
  void callModel(options, handler, controller.signal)
    .then(
      () => queue.close(),
      (error: unknown) => queue.fail(error)
    )
    .finally(settle)
  return {
    queue,
    stop() {
      settle()
      // Node keeps a signal that was made of others for as long as somebody listens to it, and all that it holds.
      signal.removeEventListener('abort', abort)
      abort()
    }
  }
}

/** The guide's call. The handler ends the queue with it; but it need not, so the attempt does in any case. */
async function callModel(
  { source, messages, trace }: AttemptOptions,
  handler: QueueCallbackHandler,
  signal: AbortSignal
) {
  const model = await source.createChatModel(trace?.wire)
  if (signal.aborted) return
  await model.generate([toLangChainMessages(messages)], { callbacks: [handler], signal })
}

/** What each callback means to meter, watchdog and caps; after Stop it is only counted. */
function createObserver(
  { caps, meter, progress, signal }: AttemptOptions,
  watchdog: IdleWatchdog,
  onCapExceeded: () => void
): (content: ChunkContent) => void {
  let chunks = 0
  let characters = 0
  return ({ text, reasoning, hasToolCall, finishReason }) => {
    if (signal.aborted) return progress.countLateChunk()
    chunks += 1
    characters += text.length + reasoning.length
    if (chunks > caps.chunks || characters > caps.characters) return onCapExceeded()
    if (text || reasoning) meter.countToken(reasoning !== '')
    if (text || reasoning || hasToolCall) {
      progress.hasContent = true
      watchdog.feed()
    }
    if (finishReason) watchdog.shorten(FINISH_GRACE_MS)
  }
}

function createIdleFault(host: string | null, limitMs: number): RunFault {
  const message = `${host ?? 'The model'} sent nothing for ${limitMs / 1000} s, the idle limit. Retry, or raise the idle limit.`
  return new RunFault('idle-timeout', message)
}

function createSleepFault(host: string | null): RunFault {
  const message = `The computer slept, and ${host ?? 'the model'} has sent nothing since. Run it again.`
  return new RunFault('interrupted', message)
}

function createCapFault({ host, modelName }: ChatModelSource): RunFault {
  return new RunFault('limit-exceeded', describeFault({ code: 'limit-exceeded', host, modelName }))
}
