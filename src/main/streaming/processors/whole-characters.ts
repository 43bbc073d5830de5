const ENDS_IN_HIGH_SURROGATE = /[\uD800-\uDBFF]$/

/** Keeps the first half of a character back until its other half arrives: a surrogate pair may be cut in two by a token. */
export class WholeCharacters {
  #half = ''

  get heldLength(): number {
    return this.#half.length
  }

  /** The text as far as its characters are whole. */
  push(text: string): string {
    const joined = this.#half + text
    this.#half = ENDS_IN_HIGH_SURROGATE.test(joined) ? joined.slice(-1) : ''
    return this.#half ? joined.slice(0, -1) : joined
  }

  /** The half that never got its other half, or nothing. */
  flush(): string {
    const half = this.#half
    this.#half = ''
    return half
  }
}
