import type { RunEvent } from '../../shared/run-event'
import { wait } from '../../shared/timer'
import { DEFAULT_QUEUE_CAPACITY, DEFAULT_RUN_CAPS, startAttempt } from './attempt'
import type { ChatModelSource } from './chat-model-source'
import { EventStamp, type RunEventDraft } from './event-stamp'
import { isRetryable, retryDelayMs } from './retry-policy'
import type { RunOptions } from './run'
import { classify, type FaultContext, isEmptyResponse } from './run-errors'
import type { RunMeter } from './run-meter'
import type { RunProgress } from './run-progress'
import { joinTokens, type StreamToken } from './stream-token'

export interface StreamContext extends RunOptions {
  meter: RunMeter
  progress: RunProgress
}

/** A failure, in a box: anything can be thrown, also nothing. */
interface Failure {
  error: unknown
}

/**
 * A run's events between its start and its end, before the processors: attempts, until one succeeds or may not be
 * repeated. Never throws; what went wrong is left in `progress`, so that processors can flush what they hold.
 */
export async function* streamModel(context: StreamContext): AsyncGenerator<RunEvent, void, undefined> {
  const { progress, signal } = context
  const input = new EventStamp(context.runId, () => context.meter.elapsedMs())
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    const failure = yield* streamAttempt(context, input)
    if (failure === null || signal.aborted) return
    const error = classify(failure.error, faultContext(context.source))
    const mayRetry = attempt <= context.request.limits.maxRetries && !progress.hasContent
    if (!mayRetry || !isRetryable(failure.error, error)) {
      progress.error = attempt === 1 ? error : { ...error, message: `${error.message} (Tried ${attempt} times.)` }
      return
    }
    const delayMs = retryDelayMs(attempt, error.retryAfterMs, context.random())
    yield input.stamp({ type: 'retry', attempt: attempt + 1, delayMs, reason: error.message })
    await wait(context.timer, delayMs, signal)
  }
}

/** What the words of an error need to know of a source. */
export function faultContext(source: ChatModelSource): FaultContext {
  return { host: source.host, modelName: source.modelName, redact: (text) => source.redact?.(text) ?? text }
}

/** Reads one attempt's queue to its end. Answers what made it fail, null when nothing did. */
async function* streamAttempt(
  context: StreamContext,
  input: EventStamp
): AsyncGenerator<RunEvent, Failure | null, undefined> {
  const { request, progress, signal } = context
  const attempt = startAttempt({
    ...context,
    messages: request.messages,
    limits: request.limits,
    caps: context.caps ?? DEFAULT_RUN_CAPS,
    queueCapacity: context.queueCapacity ?? DEFAULT_QUEUE_CAPACITY
  })
  try {
    for await (const token of attempt.queue) {
      // After Stop nobody waits for tokens one by one: what has arrived goes out in one piece.
      const tokens = signal.aborted ? joinTokens([token, ...attempt.queue.drain()]) : [token]
      for (const next of tokens) {
        const draft = takeToken(next, context)
        if (draft) yield input.stamp(draft)
      }
    }
    return null
  } catch (error) {
    return isAsGoodAsEnded(error, progress) ? null : { error }
  } finally {
    attempt.stop()
  }
}

function takeToken(token: StreamToken, { progress, meter }: StreamContext): RunEventDraft | null {
  switch (token.type) {
    case 'text':
      return { type: 'text-delta', text: token.text }
    case 'reasoning':
      return { type: 'reasoning-delta', text: token.text }
    case 'finish':
      progress.finishReason = token.finishReason
      return null
    case 'usage':
      progress.usage = token.usage
      meter.setUsage(token.usage)
      return null
  }
}

/**
 * LangChain calls a stream without a chunk an error; here it is a stream that ended too early. And once the finish
 * reason is there nothing can be missing but the usage, so a broken or silent connection harms no more.
 */
function isAsGoodAsEnded(error: unknown, { finishReason }: RunProgress): boolean {
  if (isEmptyResponse(error)) return true
  if (finishReason === null) return false
  const { code } = classify(error, { host: null, modelName: '' })
  return code === 'interrupted' || code === 'idle-timeout'
}
