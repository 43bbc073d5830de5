import { type PlainDelta, writePlainDelta } from './plain-delta'

/**
 * Joins deltas that follow each other into the first of them, so that LangChain makes one callback of them: most of a
 * token's cost is there.
 */
export class DeltaJoiner {
  #held: PlainDelta | null = null
  #joined = 0

  /** How many deltas have gone into another one so far. */
  get joined(): number {
    return this.#joined
  }

  /**
   * Takes a delta in, to come out with the next `flush` that is due.
   *
   * @returns the chunk that has to go out before it, or empty text
   */
  take(delta: PlainDelta): string {
    if (this.#held?.field !== delta.field) {
      const before = this.flush()
      this.#held = delta
      return before
    }
    this.#held.text += delta.text
    this.#joined += 1
    return ''
  }

  /** What was held as one chunk, empty where nothing was. */
  flush(): string {
    const held = this.#held
    this.#held = null
    return held ? writePlainDelta(held) : ''
  }
}
