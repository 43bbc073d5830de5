import { TICKS_PER_MS } from '../../../shared/trace'

/** The middle and the worst of many durations, in milliseconds. */
export interface Percentiles {
  p50: number
  p95: number
  p99: number
  longest: number
}

/** Durations below this are counted, a third of a second in ticks; of longer ones there are few. */
const COUNTED_TICKS = 32_768

/** Many durations, counted by the tick: a hundred thousand have exact percentiles without being sorted. */
export class DurationCounts {
  #counts = new Uint32Array(COUNTED_TICKS)
  #longer: number[] = []
  #total = 0

  add(ticks: number): void {
    this.#total += 1
    if (ticks < COUNTED_TICKS) this.#counts[ticks] = (this.#counts[ticks] ?? 0) + 1
    else this.#longer.push(ticks)
  }

  /** Takes back one that was added. */
  remove(ticks: number): void {
    this.#total -= 1
    if (ticks < COUNTED_TICKS) this.#counts[ticks] = (this.#counts[ticks] ?? 0) - 1
    else this.#longer.splice(this.#longer.lastIndexOf(ticks), 1)
  }

  /** By the nearest rank: durations that were really there. Null where there are none. */
  percentiles(): Percentiles | null {
    if (this.#total === 0) return null
    const ranks = [0.5, 0.95, 0.99, 1].map((share) => Math.max(1, Math.ceil(this.#total * share)))
    const [p50 = 0, p95 = 0, p99 = 0, longest = 0] = this.#atRanks(ranks).map((ticks) => ticks / TICKS_PER_MS)
    return { p50, p95, p99, longest }
  }

  /** The durations of these ranks, which rise. */
  #atRanks(ranks: readonly number[]): number[] {
    const found: number[] = []
    let [ticks, counted] = [-1, 0]
    for (const rank of ranks) {
      while (counted < rank && ticks < COUNTED_TICKS - 1) {
        ticks += 1
        counted += this.#counts[ticks] ?? 0
      }
      if (counted < rank) break
      found.push(ticks)
    }
    const sorted = Float64Array.from(this.#longer).sort()
    return [...found, ...ranks.slice(found.length).map((rank) => sorted[rank - counted - 1] ?? 0)]
  }
}
