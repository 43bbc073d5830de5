const PARTS_PER_SEAL = 1024

/**
 * Text that grows by tokens, in amortised constant time. Tokens are joined now and then: a string grown with `+=` would
 * keep a node per token in memory, many times the size of the text.
 */
export class RunText {
  readonly #sealed: string[] = []
  #parts: string[] = []

  append(text: string): void {
    this.#parts.push(text)
    if (this.#parts.length < PARTS_PER_SEAL) return
    this.#sealed.push(this.#parts.join(''))
    this.#parts = []
  }

  toString(): string {
    return this.#sealed.join('') + this.#parts.join('')
  }
}
