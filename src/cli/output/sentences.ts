import { assertNever } from '../../shared/assert-never'
import type { RetryEvent, RunEndEvent, RunMetrics, TerminalRunEvent } from '../../shared/run-event'

/** How a run ended, for a person; null where all is well. */
export function describeEnding(event: TerminalRunEvent): string | null {
  switch (event.type) {
    case 'run-end':
      return describeOutcome(event)
    case 'run-error':
      return `Failed (${event.error.code}): ${event.error.message}`
    case 'run-abort':
      return event.chunksAfterStop === 0 ? 'Stopped.' : `Stopped; left out what came later (${event.chunksAfterStop}).`
    default:
      return assertNever(event)
  }
}

/** That the stream held more than is shown; null where it did not. */
export function describeOtherReplies({ otherReplies = 0 }: TerminalRunEvent): string | null {
  if (otherReplies === 0) return null
  const others = otherReplies === 1 ? 'another reply, which is' : `${otherReplies} other replies, which are`
  return `The stream held ${others} left out: the first one is shown.`
}

function describeOutcome({ outcome, finishReason }: RunEndEvent): string | null {
  switch (outcome) {
    case 'complete':
      return null
    case 'incomplete':
      return `Incomplete: the stream ended ${finishReason === null ? 'without a finish reason' : `with "${finishReason}"`}, so part of the text may be missing.`
    case 'cut-off':
      return `Cut off: ${finishReason === 'limit' ? 'the processor limit ended the text' : 'the model reached its limit of length'}, so the text has no end.`
    case 'filtered':
      return "Filtered: the provider's content filter ended the text."
    default:
      return assertNever(outcome)
  }
}

/** That another attempt is coming, when, and why. */
export function describeRetry({ attempt, delayMs, reason }: RetryEvent): string {
  return `Attempt ${attempt} in ${describeDuration(delayMs)}: ${reason}`
}

/** One line of figures: `52 tokens in 1.2 s, the first after 120 ms, 48 tokens/s, finish reason stop`. */
export function describeFigures(metrics: RunMetrics, finishReason: string | null): string {
  const parts = [
    `${metrics.tokens} ${metrics.tokens === 1 ? 'token' : 'tokens'} in ${describeDuration(metrics.durationMs)}`
  ]
  if (metrics.timeToFirstTokenMs !== null) parts.push(`the first after ${describeDuration(metrics.timeToFirstTokenMs)}`)
  if (metrics.tokensPerSecond !== null) parts.push(`${Math.round(metrics.tokensPerSecond)} tokens/s`)
  if (finishReason !== null) parts.push(`finish reason ${finishReason}`)
  return parts.join(', ')
}

function describeDuration(durationMs: number): string {
  return durationMs < 1000 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`
}
