import { TICKS_PER_MS } from '../../../shared/trace'
import { DurationCounts, type Percentiles } from './percentiles'
import type { Pieces } from './pieces'

/** The time between a piece and the one before, in milliseconds; null for the first. */
export function gapBefore({ at }: Pieces, piece: number): number | null {
  if (piece === 0) return null
  return ((at[piece] ?? 0) - (at[piece - 1] ?? 0)) / TICKS_PER_MS
}

/** How evenly the pieces came; null where there are fewer than two. */
export function gapsOf({ at, count }: Pieces): Percentiles | null {
  const gaps = new DurationCounts()
  for (let piece = 1; piece < count; piece += 1) gaps.add(Math.max(0, (at[piece] ?? 0) - (at[piece - 1] ?? 0)))
  return gaps.percentiles()
}
