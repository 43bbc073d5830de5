import type { Delivery } from './delivery'
import type { Message } from './message'
import type { ProcessorSpec } from './processor-spec'
import type { ProviderId } from './provider'
import type { SerializedRunError } from './run-error'

/** Tokens as the provider counted them. */
export interface TokenUsage {
  inputTokens: number
  outputTokens: number
  totalTokens: number
  /** Of the output: what the model thought, whether it sent that or not. */
  reasoningTokens?: number
}

/** Figures of a run. Durations in milliseconds; null while unknown. */
export interface RunMetrics {
  timeToFirstTokenMs: number | null
  /** Tokens after the first, over the time since the first. */
  tokensPerSecond: number | null
  /** From `usage` when the provider reports it, else the callbacks that carried text or reasoning. */
  tokens: number
  /** Tokens in the queue now, and at most so far. */
  queueDepth: number
  queueHighWater: number
  durationMs: number
}

export type RunOutcome = 'complete' | 'incomplete' | 'cut-off' | 'filtered'

interface RunEventBase {
  runId: string
  /** Rises by one from 0 within a run. */
  sequence: number
  /** Milliseconds since the run began. */
  atMs: number
}

export interface RunStartEvent extends RunEventBase {
  type: 'run-start'
  provider: ProviderId
  model: string
  messages: Message[]
  processors: ProcessorSpec[]
  /** Where there is a server: how its tokens are handed on. */
  delivery?: Delivery | undefined
}

export interface TextDeltaEvent extends RunEventBase {
  type: 'text-delta'
  text: string
}

export interface ReasoningDeltaEvent extends RunEventBase {
  type: 'reasoning-delta'
  text: string
}

export interface MetricsUpdateEvent extends RunEventBase {
  type: 'metrics-update'
  timeToFirstTokenMs: number | null
  tokensPerSecond: number | null
  tokens: number
  queueDepth: number
  queueHighWater: number
}

/** The object or list in a run's text, as it can be shown. */
export interface ShownValue {
  /** Always JSON: what has arrived, with whatever was missing filled in. */
  json: string
  /** Whether more is to come, it is what the model wrote, or the model's own had to be repaired. */
  state: 'growing' | 'whole' | 'repaired'
}

/** What the `json` processor has found so far: the whole of it, every time. */
export interface ValueUpdateEvent extends RunEventBase, ShownValue {
  type: 'value-update'
}

export interface RetryEvent extends RunEventBase {
  type: 'retry'
  /** The number of the attempt that comes next; the first one was 1. */
  attempt: number
  delayMs: number
  /** Why the attempt before it failed, worded for a person. */
  reason: string
}

interface RunEnding extends RunEventBase {
  metrics: RunMetrics
  /** The whole text, or what of it had arrived, as the processors left it. */
  text: string
  /** How many replies the stream had beside the one that is shown. Default: none. */
  otherReplies?: number | undefined
}

export interface RunEndEvent extends RunEnding {
  type: 'run-end'
  outcome: RunOutcome
  /** The provider's own word, null when it sent none; or the name of the processor that ended the run. */
  finishReason: string | null
  usage: TokenUsage | null
}

export interface RunErrorEvent extends RunEnding {
  type: 'run-error'
  error: SerializedRunError
}

export interface RunAbortEvent extends RunEnding {
  type: 'run-abort'
  /** Chunks that came after Stop: counted, never shown. */
  chunksAfterStop: number
}

export type TerminalRunEvent = RunEndEvent | RunErrorEvent | RunAbortEvent

/** What a run tells. The first event is `run-start`, the last is the one terminal event. */
export type RunEvent =
  | RunStartEvent
  | TextDeltaEvent
  | ReasoningDeltaEvent
  | MetricsUpdateEvent
  | ValueUpdateEvent
  | RetryEvent
  | TerminalRunEvent

/** Whether an event is the one that ends its run. */
export function isTerminalRunEvent(event: RunEvent): event is TerminalRunEvent {
  return event.type === 'run-end' || event.type === 'run-error' || event.type === 'run-abort'
}
