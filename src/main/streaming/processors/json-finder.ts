import { JsonCandidate } from './json-candidate'

/** What a fenced block may be called that holds JSON; one without a name may hold anything. */
const JSON_FENCE = /^(?:json\w*)?$/i
/** How a value begins: in a block; on a line of its own; and in mid-line, where a bracket is mostly something else. */
const BEGINNING = {
  inBlock: /[{[]\s*["'{}[\]\w-]$/,
  onLine: /(?:\{\s*["'}\w]|\[\s*["'{[\]\d-])$/,
  inLine: /(?:\{\s*"|\[\s*\{)$/
}
const SPACE = /\s/

/**
 * Looks for JSON in a text that comes in any pieces: in fenced blocks, and between words. Of several values it keeps one:
 * one in a fence before one that is not, and the longest of those.
 */
export class JsonFinder {
  #best: JsonCandidate | null = null
  #current: JsonCandidate | null = null
  /** A bracket that may begin a value, with the spaces after it. */
  #opening = ''
  /** Where that bracket stands. */
  #place: keyof typeof BEGINNING = 'inBlock'
  /** Backticks at the beginning of a line: three begin or end a block. */
  #backticks = 0
  /** What stands after three backticks; null elsewhere. */
  #fenceName: string | null = null
  #isAtLineStart = true
  /** Whether the line so far holds nothing but spaces. */
  #isLineBlank = true
  #fence: 'none' | 'json' | 'other' = 'none'

  /** The value to show, as far as it has arrived; null where there is none. */
  get found(): JsonCandidate | null {
    return better(this.#best, this.#current)
  }

  push(text: string): void {
    // By units, not by characters: a token may end in the middle of one.
    for (let index = 0; index < text.length; index += 1) this.#take(text.charAt(index))
  }

  #take(unit: string): void {
    if (this.#fenceName !== null) this.#takeFenceName(unit)
    else if (this.#isAtLineStart && unit === '`') this.#takeBacktick()
    else this.#takeInLine(unit)
  }

  #takeBacktick(): void {
    this.#backticks += 1
    if (this.#backticks === 3) this.#fenceName = ''
  }

  #takeInLine(unit: string): void {
    for (; this.#backticks > 0; this.#backticks -= 1) this.#takeContent('`')
    this.#takeContent(unit)
    this.#isAtLineStart = unit === '\n' || (this.#isAtLineStart && SPACE.test(unit))
  }

  #takeFenceName(unit: string): void {
    if (unit !== '\n') {
      this.#fenceName += unit
      return
    }
    const name = this.#fenceName?.trim() ?? ''
    if (this.#fence === 'none') this.#fence = JSON_FENCE.test(name) ? 'json' : 'other'
    else this.#fence = 'none'
    this.#endValue()
    this.#fenceName = null
    this.#backticks = 0
    this.#isAtLineStart = this.#isLineBlank = true
  }

  #takeContent(unit: string): void {
    if (this.#current) {
      this.#current.take(unit)
      if (this.#current.isOver) this.#endValue()
    } else if (this.#fence !== 'other') this.#seek(unit)
    this.#isLineBlank = unit === '\n' || (this.#isLineBlank && SPACE.test(unit))
  }

  #seek(unit: string): void {
    const begun = this.#opening + unit
    if (this.#opening !== '' && BEGINNING[this.#place].test(begun)) {
      this.#opening = ''
      this.#current = new JsonCandidate(this.#fence === 'json')
      for (const each of begun.split('')) this.#current.take(each)
      if (this.#current.isOver) this.#endValue()
    } else if (unit === '{' || unit === '[') {
      this.#opening = unit
      if (this.#fence === 'json') this.#place = 'inBlock'
      else this.#place = this.#isLineBlank ? 'onLine' : 'inLine'
    } else if (!SPACE.test(unit)) this.#opening = ''
    else if (this.#opening.length === 1) this.#opening += unit
  }

  #endValue(): void {
    this.#best = better(this.#best, this.#current)
    this.#current = null
    this.#opening = ''
  }
}

function better(one: JsonCandidate | null, other: JsonCandidate | null): JsonCandidate | null {
  if (!one || !other) return one ?? other
  if (one.isFenced !== other.isFenced) return one.isFenced ? one : other
  return other.text.length > one.text.length ? other : one
}
