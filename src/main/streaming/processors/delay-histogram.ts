/** Eight classes for each doubling, from a hundredth of a millisecond: what is read lies within 9% of what was. */
const CLASSES_PER_DOUBLING = 8
const SMALLEST_MS = 0.01
const CLASSES = 256

/** Delays of any number in constant room and time. */
export class DelayHistogram {
  readonly #counts = new Uint32Array(CLASSES)
  #total = 0
  #longestMs: number | null = null

  add(delayMs: number): void {
    const index = Math.ceil(CLASSES_PER_DOUBLING * Math.log2(Math.max(delayMs, SMALLEST_MS) / SMALLEST_MS))
    const place = Math.min(CLASSES - 1, index)
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#total += 1
    this.#longestMs = Math.max(this.#longestMs ?? 0, delayMs)
  }

  get longestMs(): number | null {
    return this.#longestMs
  }

  /** Half of the delays are no longer; null where there are none. */
  get medianMs(): number | null {
    if (this.#longestMs === null) return null
    let seen = 0
    const index = this.#counts.findIndex((count) => {
      seen += count
      return seen * 2 >= this.#total
    })
    return index === 0 ? 0 : Math.min(this.#longestMs, SMALLEST_MS * 2 ** (index / CLASSES_PER_DOUBLING))
  }
}
