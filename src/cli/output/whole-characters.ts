/**
 * Holds back half a surrogate pair until its other half has come: written alone, UTF-8 would turn each half into a
 * replacement character.
 */
export class WholeCharacters {
  #held = ''

  /** What can be written now. */
  take(text: string): string {
    const joined = this.#held + text
    const end = /[\uD800-\uDBFF]$/.test(joined) ? joined.length - 1 : joined.length
    this.#held = joined.slice(end)
    return joined.slice(0, end)
  }

  /** What is left at the end. */
  flush(): string {
    const rest = this.#held
    this.#held = ''
    return rest
  }
}
