import { TICKS_PER_MS, UNKNOWN } from '../../../shared/trace'
import type { TraceView } from './trace-view'

/** How full the queue was over time, and how much of the body had been read from the socket. */
export interface QueueHistory {
  /** Milliseconds since the run began, rising. */
  depthAtMs: number[]
  depths: number[]
  readAtMs: number[]
  readBytes: number[]
  highWater: number
  /** How long it was full in all, in milliseconds. */
  fullMs: number
}

/** More points than a chart has pixels say nothing more. */
const MOST_POINTS = 2000

/** Made of when tokens went in and out: between two of those nothing changes. */
export function queueHistoryOf(view: TraceView): QueueHistory {
  const { tokens, reads } = view.tables
  const { queueIn, queueOut } = tokens.columns
  const depths = new Peaks(2 * tokens.rows)
  let [entered, left, highWater, fullTicks, fullSince, latest] = [0, 0, 0, 0, UNKNOWN, 0]
  for (;;) {
    const inAt = entered < tokens.rows ? (queueIn[entered] ?? UNKNOWN) : UNKNOWN
    const outAt = left < tokens.rows ? (queueOut[left] ?? UNKNOWN) : UNKNOWN
    const at = Math.min(inAt, outAt)
    if (at === UNKNOWN) break
    // What comes in and goes out in the same moment was in between.
    if (inAt <= outAt) entered += 1
    else left += 1
    // What goes in may be noted before what made room for it.
    const depth = Math.min(view.facts.queueCapacity, Math.max(0, entered - left))
    highWater = Math.max(highWater, depth)
    const isFull = depth >= view.facts.queueCapacity
    if (isFull && fullSince === UNKNOWN) fullSince = at
    if (!isFull && fullSince !== UNKNOWN) {
      fullTicks += at - fullSince
      fullSince = UNKNOWN
    }
    depths.add(at, depth)
    latest = at
  }
  // What is still full has been so until the latest that is known of the run.
  latest = Math.max(latest, reads.columns.at[reads.rows - 1] ?? 0)
  if (fullSince !== UNKNOWN) fullTicks += latest - fullSince
  const readBytes = new Peaks(reads.rows)
  for (let read = 0; read < reads.rows; read += 1)
    readBytes.add(reads.columns.at[read] ?? 0, reads.columns.bytes[read] ?? 0)
  return {
    depthAtMs: depths.atMs,
    depths: depths.values,
    readAtMs: readBytes.atMs,
    readBytes: readBytes.values,
    highWater,
    fullMs: fullTicks / TICKS_PER_MS
  }
}

/** Of each stretch of points its highest one, so that no peak is lost. */
class Peaks {
  readonly atMs: number[] = []
  readonly values: number[] = []
  readonly #stride: number
  #inStretch = 0

  /** @param count how many points there are at most */
  constructor(count: number) {
    this.#stride = Math.max(1, Math.ceil(count / MOST_POINTS))
    this.#inStretch = this.#stride
  }

  add(atTicks: number, value: number): void {
    if (this.#inStretch === this.#stride) {
      this.#inStretch = 0
      this.atMs.push(atTicks / TICKS_PER_MS)
      this.values.push(value)
    } else if (value > (this.values.at(-1) ?? 0)) {
      this.atMs[this.atMs.length - 1] = atTicks / TICKS_PER_MS
      this.values[this.values.length - 1] = value
    }
    this.#inStretch += 1
  }
}
