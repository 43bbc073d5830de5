/** The longest value that is followed, in UTF-16 units, and the deepest nesting: repairing takes time, and so does showing. */
export const LONGEST_VALUE = 128 * 1024
export const DEEPEST_VALUE = 100

/** A stretch of text that is, or may become, an object or a list. */
export class JsonCandidate {
  /** Whether it stands in a fenced block, so that the model has said that it is JSON. */
  readonly isFenced: boolean
  #text = ''
  #depth = 0
  #isInString = false
  #isEscaped = false
  #isWhole = false
  #isTooMuch = false

  constructor(isFenced: boolean) {
    this.isFenced = isFenced
  }

  get text(): string {
    return this.#text
  }

  /** Whether its last bracket is closed. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Whether its end is in the middle of a text in double quotes. */
  get isInString(): boolean {
    return this.#isInString
  }

  /** Whether nothing more belongs to it. */
  get isOver(): boolean {
    return this.#isWhole || this.#isTooMuch
  }

  take(unit: string): void {
    this.#text += unit
    if (this.#isInString) this.#takeInString(unit)
    else if (unit === '"') this.#isInString = true
    else if (unit === '{' || unit === '[') this.#depth += 1
    else if (unit === '}' || unit === ']') this.#depth -= 1
    this.#isWhole = this.#depth <= 0
    this.#isTooMuch = this.#text.length >= LONGEST_VALUE || this.#depth > DEEPEST_VALUE
  }

  #takeInString(unit: string): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (unit === '\\') this.#isEscaped = true
    else if (unit === '"') this.#isInString = false
  }
}
