import type { Message } from '../../shared/message'
import { RunFault } from '../../shared/run-error'
import type { RunLimits } from '../../shared/run-request'
import type { Timer } from '../../shared/timer'
import type { ChatModelSource } from './chat-model-source'
import { IdleWatchdog } from './idle-watchdog'
import { toLangChainMessages } from './langchain-messages'
import { QueueCallbackHandler } from './queue-callback-handler'
import type { ChunkContent } from './read-chunk'
import type { RunMeter } from './run-meter'
import type { RunProgress } from './run-progress'
import type { StreamToken } from './stream-token'
import { TokenQueue } from './token-queue'

/** Tokens that may wait for the reader before the socket is slowed down. */
export const DEFAULT_QUEUE_CAPACITY = 256

/** After the finish reason only the usage and the end marker can follow: a server that sends neither is not waited for. */
const FINISH_GRACE_MS = 5000

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
}

/** One call of a chat model. It runs on its own and tells everything through its queue. */
export interface Attempt {
  readonly queue: TokenQueue<StreamToken>
  /** Ends it, wherever it is: the request is aborted and nothing is left running. */
  stop(): void
}

export function startAttempt(options: AttemptOptions): Attempt {
  const { source, messages, limits, timer, meter, progress, signal } = options
  const controller = new AbortController()
  const queue = new TokenQueue<StreamToken>({ capacity: options.queueCapacity, signal: controller.signal })
  const abort = () => controller.abort()
  const fail = (fault: RunFault) => {
    queue.fail(fault)
    abort()
  }
  const watchdog = new IdleWatchdog({
    timer,
    limitMs: limits.idleTimeoutMs,
    isHeldUp: () => queue.isFull,
    onIdle: () => fail(createIdleFault(source.host, limits.idleTimeoutMs))
  })
  const countTowardsCaps = createCapCounter(options.caps, () => fail(createCapFault(source.host)))
  const handler = new QueueCallbackHandler(queue, (content) => {
    if (signal.aborted) return progress.countLateChunk()
    countTowardsCaps(content)
    if (content.text || content.reasoning) meter.countToken()
    if (content.text || content.reasoning || content.hasToolCall) {
      progress.hasContent = true
      watchdog.feed()
    }
    if (content.finishReason) watchdog.shorten(FINISH_GRACE_MS)
  })

  const callModel = async () => {
    try {
      const model = await source.createChatModel()
      if (controller.signal.aborted) return
      await model.generate([toLangChainMessages(messages)], { callbacks: [handler], signal: controller.signal })
      queue.close()
    } catch (error) {
      queue.fail(error)
    } finally {
      watchdog.stop()
    }
  }

  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  meter.watchQueue(queue)
  void callModel()
  return {
    queue,
    stop() {
      watchdog.stop()
      abort()
    }
  }
}

function createCapCounter(caps: RunCaps, onExceeded: () => void): (content: ChunkContent) => void {
  let chunks = 0
  let characters = 0
  return ({ text, reasoning }) => {
    chunks += 1
    characters += text.length + reasoning.length
    if (chunks > caps.chunks || characters > caps.characters) onExceeded()
  }
}

function createIdleFault(host: string | null, limitMs: number): RunFault {
  const message = `${host ?? 'The model'} sent nothing for ${limitMs / 1000} s, the idle limit. What arrived is kept; retry, or raise the idle limit.`
  return new RunFault('idle-timeout', message, host === null ? {} : { host })
}

function createCapFault(host: string | null): RunFault {
  const message = `${host ?? 'The model'} sent more than this app takes in for one run. What arrived is kept.`
  return new RunFault('limit-exceeded', message, host === null ? {} : { host })
}
