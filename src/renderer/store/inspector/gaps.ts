import { TICKS_PER_MS } from '../../../shared/trace'
import { type Percentiles, percentilesOf } from './percentiles'
import type { Pieces } from './pieces'

/** The time between a piece and the one before, in milliseconds; null for the first. */
export function gapBefore({ at }: Pieces, piece: number): number | null {
  if (piece === 0) return null
  return ((at[piece] ?? 0) - (at[piece - 1] ?? 0)) / TICKS_PER_MS
}

/** How evenly the pieces came. */
export function gapsOf(pieces: Pieces): Percentiles | null {
  const gaps = new Float32Array(Math.max(0, pieces.count - 1))
  for (let piece = 1; piece < pieces.count; piece += 1) gaps[piece - 1] = gapBefore(pieces, piece) ?? 0
  return percentilesOf(gaps)
}
