import type { RunMetrics, TokenUsage } from '../../shared/run-event'
import type { Timer } from '../../shared/timer'

const UPDATE_INTERVAL_MS = 250

/** What the meter reads of the queue in use. */
export interface QueueGauge {
  readonly depth: number
  readonly highWater: number
}

/** Measures a run. Times are those at which tokens arrived, before the queue. */
export class RunMeter {
  readonly #timer: Timer
  readonly #countJoined: () => number
  readonly #startedAt: number
  #tokens = 0
  #sendsReasoning = false
  #firstAt = 0
  #lastAt = 0
  #updatedAt = Number.NEGATIVE_INFINITY
  #usage: TokenUsage | null = null
  #queue: QueueGauge = { depth: 0, highWater: 0 }
  #earlierHighWater = 0

  /** @param countJoined tokens that came as part of another one, and so are not counted one by one */
  constructor(timer: Timer, countJoined: () => number = () => 0) {
    this.#timer = timer
    this.#countJoined = countJoined
    this.#startedAt = timer.now()
  }

  /** Milliseconds since the run began, to a hundredth. */
  elapsedMs(): number {
    return round(this.#timer.now() - this.#startedAt)
  }

  /** Each attempt has its own queue. */
  watchQueue(queue: QueueGauge): void {
    this.#earlierHighWater = Math.max(this.#earlierHighWater, this.#queue.highWater)
    this.#queue = queue
  }

  countToken(isReasoning = false): void {
    if (isReasoning) this.#sendsReasoning = true
    this.#lastAt = this.#timer.now()
    if (this.#tokens === 0) this.#firstAt = this.#lastAt
    this.#tokens += 1
  }

  /** From here on tokens are counted as the provider counts them. */
  setUsage(usage: TokenUsage): void {
    this.#usage = usage
  }

  /** True at the first token, then at most four times a second; asking takes the turn. */
  isUpdateDue(): boolean {
    const now = this.#timer.now()
    if (now - this.#updatedAt < UPDATE_INTERVAL_MS) return false
    this.#updatedAt = now
    return true
  }

  /** What a `metrics-update` carries. */
  readUpdate(): Omit<RunMetrics, 'durationMs'> {
    // A provider that says 0 of a text that came has not counted.
    const tokens = this.#usage?.outputTokens || this.#tokens + this.#countJoined()
    // What was thought and not sent came before the first token.
    const streamed = tokens - (this.#sendsReasoning ? 0 : (this.#usage?.reasoningTokens ?? 0))
    const streamedMs = this.#lastAt - this.#firstAt
    return {
      timeToFirstTokenMs: this.#tokens === 0 ? null : round(this.#firstAt - this.#startedAt),
      tokensPerSecond: streamed > 1 && streamedMs > 0 ? round(((streamed - 1) * 1000) / streamedMs) : null,
      tokens,
      queueDepth: this.#queue.depth,
      queueHighWater: Math.max(this.#earlierHighWater, this.#queue.highWater)
    }
  }

  read(): RunMetrics {
    return { ...this.readUpdate(), durationMs: this.elapsedMs() }
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
