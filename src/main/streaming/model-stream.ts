import { DEFAULT_QUEUE_CAPACITY } from '../../shared/plain-values'
import type { RunEvent } from '../../shared/run-event'
import { wait } from '../../shared/timer'
import { type AttemptOptions, DEFAULT_RUN_CAPS, startAttempt } from './attempt'
import type { ChatModelSource } from './chat-model-source'
import { EventStamp, type RunEventDraft } from './event-stamp'
import { isRetryable, retryDelayMs } from './retry-policy'
import type { RunOptions } from './run'
import { classify, type FaultContext, isEmptyResponse } from './run-errors'
import type { RunMeter } from './run-meter'
import type { RunProgress } from './run-progress'
import { joinTokens, type StreamToken } from './stream-token'
import type { RunTrace } from './trace/run-trace'

export interface StreamContext extends RunOptions {
  meter: RunMeter
  progress: RunProgress
}

type RetryDraft = Extract<RunEventDraft, { type: 'retry' }>

/**
 * A run's events between its start and its end, before the processors: attempts, until one succeeds or may not be
 * repeated. Never throws; what went wrong is left in `progress`, so that processors can flush what they hold.
 */
export async function* streamModel(context: StreamContext): AsyncGenerator<RunEvent, void, undefined> {
  const { progress, signal } = context
  const input = new EventStamp(context.runId, () => context.meter.elapsedMs())
  for (let failedAttempts = 0; !signal.aborted; ) {
    const attempt = startAttempt(attemptOptions(context))
    let retry: RetryDraft | null = null
    try {
      for await (const token of attempt.queue) {
        // After Stop nobody waits for tokens one by one: what has arrived goes out in one piece.
        const taken = signal.aborted ? [token, ...attempt.queue.drain()] : [token]
        if (context.trace) noteTaken(taken, context.trace)
        for (const next of signal.aborted ? joinTokens(taken) : taken) {
          const draft = takeToken(next, context)
          if (draft) yield input.stamp(draft)
        }
        const delayMs = context.readerDelayMs?.() ?? 0
        if (delayMs > 0) await wait(context.timer, delayMs, signal)
      }
    } catch (error) {
      failedAttempts += 1
      if (!isAsGoodAsEnded(error, progress)) retry = planRetry(error, failedAttempts, context)
    } finally {
      attempt.stop()
    }
    if (!retry || signal.aborted) return
    yield input.stamp(retry)
    await wait(context.timer, retry.delayMs, signal)
  }
}

/** What the words of an error need to know of a source. */
export function faultContext(source: ChatModelSource): FaultContext {
  return { host: source.host, modelName: source.modelName, redact: (text) => source.redact?.(text) ?? text }
}

function attemptOptions(context: StreamContext): AttemptOptions {
  return {
    ...context,
    messages: context.request.messages,
    limits: context.request.limits,
    caps: context.caps ?? DEFAULT_RUN_CAPS,
    queueCapacity: context.queueCapacity ?? DEFAULT_QUEUE_CAPACITY
  }
}

/** The retry that a failure leads to; null, with the error left in `progress`, where there is to be none. */
function planRetry(failure: unknown, failedAttempts: number, context: StreamContext): RetryDraft | null {
  const { progress, source, request } = context
  const error = classify(failure, faultContext(source))
  const mayRetry = failedAttempts <= request.limits.maxRetries && !progress.hasContent && isRetryable(failure, error)
  if (mayRetry) {
    const delayMs = retryDelayMs(failedAttempts, error.retryAfterMs, context.random())
    return { type: 'retry', attempt: failedAttempts + 1, delayMs, reason: error.message }
  }
  const hint = failedAttempts === 1 ? '' : ` (Tried ${failedAttempts} times.)`
  progress.error = { ...error, message: error.message + hint }
  return null
}

function noteTaken(tokens: readonly StreamToken[], trace: RunTrace): void {
  for (const { type } of tokens) if (type === 'text' || type === 'reasoning') trace.tokenTaken()
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
