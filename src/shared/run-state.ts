import { assertNever } from './assert-never'
import type { SerializedRunError } from './run-error'
import type {
  RetryEvent,
  RunEvent,
  RunMetrics,
  RunOutcome,
  RunStartEvent,
  ShownValue,
  TerminalRunEvent,
  TokenUsage
} from './run-event'

/** The words that a `status` in the window may read. */
export type RunStatus = 'Idle' | 'Waiting' | 'Streaming' | 'Complete' | 'Incomplete' | 'Stopped' | 'Failed'

/** All that is known of a run so far: the sum of its events. Main keeps one too, so that a window can attach in mid-stream. */
export interface RunState {
  runId: string
  status: RunStatus
  start: Pick<RunStartEvent, 'provider' | 'model' | 'messages' | 'processors' | 'delivery'> | null
  text: string
  reasoning: string
  /** What the `json` processor has found in the text, null before it has found anything. */
  value: ShownValue | null
  metrics: RunMetrics
  /** The retry that is being waited for, null when none is. */
  retry: Pick<RetryEvent, 'attempt' | 'delayMs' | 'reason'> | null
  outcome: RunOutcome | null
  finishReason: string | null
  usage: TokenUsage | null
  error: SerializedRunError | null
  chunksAfterStop: number
  /** How many replies the stream had beside the one that is shown; known at the end. */
  otherReplies: number
  /** The sequence of the last event taken in, -1 before the first. */
  lastSequence: number
}

export const EMPTY_METRICS: RunMetrics = {
  timeToFirstTokenMs: null,
  tokensPerSecond: null,
  tokens: 0,
  queueDepth: 0,
  queueHighWater: 0,
  durationMs: 0
}

/** A run of which nothing has been heard yet. */
export function createRunState(runId: string): RunState {
  return {
    runId,
    status: 'Waiting',
    start: null,
    text: '',
    reasoning: '',
    value: null,
    metrics: EMPTY_METRICS,
    retry: null,
    outcome: null,
    finishReason: null,
    usage: null,
    error: null,
    chunksAfterStop: 0,
    otherReplies: 0,
    lastSequence: -1
  }
}

/** Whether the run has had its terminal event. */
export function hasEnded(state: RunState): boolean {
  return state.status !== 'Idle' && state.status !== 'Waiting' && state.status !== 'Streaming'
}

/** Takes one event in. An event that was taken in before (a lower or equal sequence) changes nothing. */
export function reduceRunState(state: RunState, event: RunEvent): RunState {
  if (event.sequence <= state.lastSequence) return state
  return { ...state, ...changesFrom(state, event), lastSequence: event.sequence }
}

function changesFrom(state: RunState, event: RunEvent): Partial<RunState> {
  switch (event.type) {
    case 'run-start':
      return {
        start: {
          provider: event.provider,
          model: event.model,
          messages: event.messages,
          processors: event.processors,
          ...(event.delivery && { delivery: event.delivery })
        }
      }
    case 'text-delta':
      return { status: 'Streaming', text: state.text + event.text, retry: null }
    case 'reasoning-delta':
      return { status: 'Streaming', reasoning: state.reasoning + event.text, retry: null }
    case 'metrics-update':
      return { metrics: withUpdate(state.metrics, event) }
    case 'value-update':
      return { value: { json: event.json, state: event.state } }
    case 'retry':
      return { retry: { attempt: event.attempt, delayMs: event.delayMs, reason: event.reason } }
    case 'run-end':
      return {
        ...endingOf(event),
        status: event.outcome === 'complete' ? 'Complete' : 'Incomplete',
        outcome: event.outcome,
        finishReason: event.finishReason,
        usage: event.usage
      }
    case 'run-error':
      return { ...endingOf(event), status: 'Failed', error: event.error }
    case 'run-abort':
      return { ...endingOf(event), status: 'Stopped', chunksAfterStop: event.chunksAfterStop }
    default:
      return assertNever(event)
  }
}

function endingOf({ metrics, text, otherReplies = 0 }: TerminalRunEvent): Partial<RunState> {
  return { metrics, text, otherReplies, retry: null }
}

function withUpdate(metrics: RunMetrics, event: Extract<RunEvent, { type: 'metrics-update' }>): RunMetrics {
  return {
    timeToFirstTokenMs: event.timeToFirstTokenMs,
    tokensPerSecond: event.tokensPerSecond,
    tokens: event.tokens,
    queueDepth: event.queueDepth,
    queueHighWater: event.queueHighWater,
    durationMs: Math.max(metrics.durationMs, event.atMs)
  }
}
