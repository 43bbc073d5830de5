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
  const [depthAtMs, depths]: number[][] = [[], []]
  let [entered, left, highWater, fullTicks, fullSince] = [0, 0, 0, 0, UNKNOWN]
  for (;;) {
    const inAt = entered < tokens.rows ? (queueIn[entered] ?? UNKNOWN) : UNKNOWN
    const outAt = left < tokens.rows ? (queueOut[left] ?? UNKNOWN) : UNKNOWN
    const at = Math.min(inAt, outAt)
    if (at === UNKNOWN) break
    // What comes in and goes out in the same moment was in between.
    if (inAt <= outAt) entered += 1
    else left += 1
    const depth = Math.max(0, entered - left)
    highWater = Math.max(highWater, depth)
    const isFull = depth >= view.facts.queueCapacity
    if (isFull && fullSince === UNKNOWN) fullSince = at
    if (!isFull && fullSince !== UNKNOWN) {
      fullTicks += at - fullSince
      fullSince = UNKNOWN
    }
    depthAtMs?.push(at / TICKS_PER_MS)
    depths?.push(depth)
  }
  return {
    ...thinned('depthAtMs', depthAtMs ?? [], 'depths', depths ?? []),
    ...thinned(
      'readAtMs',
      Array.from(reads.columns.at.subarray(0, reads.rows), (at) => at / TICKS_PER_MS),
      'readBytes',
      Array.from(reads.columns.bytes.subarray(0, reads.rows))
    ),
    highWater,
    fullMs: fullTicks / TICKS_PER_MS
  }
}

/** Of each stretch of points its highest one, so that no peak is lost. */
function thinned<X extends string, Y extends string>(xName: X, xs: number[], yName: Y, ys: number[]) {
  const stride = Math.ceil(xs.length / MOST_POINTS)
  if (stride <= 1) return { [xName]: xs, [yName]: ys } as Record<X | Y, number[]>
  const [keptXs, keptYs]: number[][] = [[], []]
  for (let from = 0; from < xs.length; from += stride) {
    let highest = from
    for (let row = from; row < Math.min(xs.length, from + stride); row += 1) {
      if ((ys[row] ?? 0) > (ys[highest] ?? 0)) highest = row
    }
    keptXs?.push(xs[highest] ?? 0)
    keptYs?.push(ys[highest] ?? 0)
  }
  return { [xName]: keptXs, [yName]: keptYs } as Record<X | Y, number[]>
}
