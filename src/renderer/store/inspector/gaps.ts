import { TICKS_PER_MS } from '../../../shared/trace'
import { DurationCounts, type Percentiles } from './percentiles'
import type { Pieces } from './pieces'

/** The time between a piece and the one before, in milliseconds; null for the first. */
export function gapBefore({ at }: Pieces, piece: number): number | null {
  if (piece === 0) return null
  return ((at[piece] ?? 0) - (at[piece - 1] ?? 0)) / TICKS_PER_MS
}

/** How evenly the pieces of one run came. Pieces only come to those there are: each is counted once. */
export class GapCounts {
  #counts = new DurationCounts()
  #counted = 1

  /** Null where there are fewer than two. */
  summarize({ at, count }: Pieces): Percentiles | null {
    if (count < this.#counted) this.#startAnew()
    for (; this.#counted < count; this.#counted += 1) {
      this.#counts.add(Math.max(0, (at[this.#counted] ?? 0) - (at[this.#counted - 1] ?? 0)))
    }
    return this.#counts.percentiles()
  }

  #startAnew(): void {
    this.#counts = new DurationCounts()
    this.#counted = 1
  }
}
