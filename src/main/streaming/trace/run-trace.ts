import type { RunEvent } from '../../../shared/run-event'
import type { Timer } from '../../../shared/timer'
import {
  type BatchSighting,
  TICKS_PER_MS,
  type TraceCursor,
  type TraceFacts,
  type TraceSlice,
  UNKNOWN
} from '../../../shared/trace'
import type { ChunkContent } from '../read-chunk'
import { CallbackLog } from './callback-log'
import { TraceTable } from './trace-table'
import { WindowClock } from './window-clock'
import { WireLog } from './wire-log'

export interface RunTraceOptions {
  runId: string
  timer: Timer
  queueCapacity: number
}

/**
 * Notes where every token of one run is and when, from the socket to the screen. Each note is constant, small work: a
 * few numbers into typed arrays.
 */
export class RunTrace {
  readonly wire: WireLog
  readonly callbacks: CallbackLog
  readonly #options: RunTraceOptions
  readonly #tokens = new TraceTable('tokens')
  readonly #outputs = new TraceTable('outputs')
  readonly #batches = new TraceTable('batches')
  readonly #clock = new WindowClock()
  #startedAtMs: number
  #takenTokens = 0
  #releasedTokens = 0
  #firstBatch: number | null = null
  #isOver = false

  constructor(options: RunTraceOptions) {
    this.#options = options
    this.#startedAtMs = options.timer.now()
    const now = () => this.#now()
    this.wire = new WireLog(now)
    this.callbacks = new CallbackLog(now)
  }

  get runId(): string {
    return this.#options.runId
  }

  /** A callback with a token's content came. `describe` makes its arguments, where there is room for them. */
  tokenCallbackCame(content: ChunkContent, describe: () => unknown): number {
    const event = this.wire.callbackCame(this.callbacks.rows.length, content)
    this.callbacks.add('handleLLMNewToken', describe, event)
    return event
  }

  /** A token is about to be queued. Answers its row. */
  tokenCame(event: number): number {
    const wire = event === UNKNOWN ? UNKNOWN : this.wire.events.get(event, 'at')
    return this.#tokens.add({ event, wire, callback: this.#now() })
  }

  /** There was room for the token in the queue. */
  tokenQueued(token: number): void {
    this.#tokens.set(token, 'queueIn', this.#now())
  }

  /** The next token has left the queue. */
  tokenTaken(): void {
    this.#tokens.set(this.#takenTokens, 'queueOut', this.#now())
    this.#takenTokens += 1
  }

  /** What comes out of the run. A delta lets go of all tokens that went in before it. */
  eventCame(event: RunEvent): void {
    if (event.type === 'run-start') this.#startedAtMs = this.#options.timer.now() - event.atMs
    if (event.type !== 'text-delta' && event.type !== 'reasoning-delta') return
    const lane = event.type === 'text-delta' ? 0 : 1
    const { sequence, text } = event
    const output = this.#outputs.add({ sequence, at: this.#now(), length: text.length, lane })
    for (; this.#releasedTokens < this.#takenTokens; this.#releasedTokens += 1) {
      this.#tokens.set(this.#releasedTokens, 'output', output)
    }
  }

  /** A batch was sent to the window. */
  batchSent(sequence: number, lastEvent: number): void {
    this.#firstBatch ??= sequence
    this.#batches.add({ last: lastEvent, sent: this.#now() })
  }

  /** The window tells when it had which batches; `sentMs` is when it did, by its clock. */
  batchesSeen(sentMs: number, sightings: readonly BatchSighting[]): void {
    const nowMs = this.#elapsedMs()
    this.#clock.mainReceived(sentMs, nowMs)
    for (const { sequence, receivedMs } of sightings) {
      const sent = this.#batches.get(this.#rowOf(sequence), 'sent')
      if (sent !== UNKNOWN) this.#clock.windowReceived(sent / TICKS_PER_MS, receivedMs)
    }
    for (const sighting of sightings) this.#noteSighting(sighting, nowMs)
  }

  /** The run is over, and the window has had its time to tell of its last batches. */
  finish(): void {
    this.#isOver = true
  }

  read(from: TraceCursor, limit: number): TraceSlice {
    return {
      facts: this.#facts(),
      tables: {
        tokens: this.#tokens.slice(from.tokens, limit),
        outputs: this.#outputs.slice(from.outputs, limit),
        batches: this.#batches.slice(from.batches, limit),
        reads: this.wire.reads.slice(from.reads, limit),
        events: this.wire.events.slice(from.events, limit),
        callbacks: this.callbacks.rows.slice(from.callbacks, limit)
      }
    }
  }

  #facts(): TraceFacts {
    const tables = [this.#tokens, this.#outputs, this.#batches, this.wire.reads, this.wire.events, this.callbacks.rows]
    return {
      runId: this.runId,
      isOver: this.#isOver,
      queueCapacity: this.#options.queueCapacity,
      responses: this.wire.responses,
      lostRows: tables.reduce((sum, { lostRows }) => sum + lostRows, 0),
      lostBytes: this.wire.lostBytes,
      lostCharacters: this.callbacks.lostCharacters
    }
  }

  /** Never before it was sent, nor after it was told: the clocks are known to each other only so far. */
  #noteSighting({ sequence, receivedMs, committedMs, paintedMs }: BatchSighting, nowMs: number): void {
    const row = this.#rowOf(sequence)
    let earliest = this.#batches.get(row, 'sent')
    if (earliest === UNKNOWN) return
    const note = (name: 'received' | 'committed' | 'painted', windowMs: number | null) => {
      const mainMs = windowMs === null ? null : this.#clock.toMain(windowMs)
      if (mainMs === null) return
      earliest = Math.max(earliest, toTicks(Math.min(mainMs, nowMs)))
      this.#batches.set(row, name, earliest)
    }
    note('received', receivedMs)
    note('committed', committedMs)
    note('painted', paintedMs)
  }

  #rowOf(sequence: number): number {
    return this.#firstBatch === null ? UNKNOWN : sequence - this.#firstBatch
  }

  #elapsedMs(): number {
    return this.#options.timer.now() - this.#startedAtMs
  }

  #now(): number {
    return toTicks(this.#elapsedMs())
  }
}

function toTicks(ms: number): number {
  return Math.max(0, Math.round(ms * TICKS_PER_MS))
}
