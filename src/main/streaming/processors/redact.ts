import { REDACT_KINDS, type RedactKind } from '../../../shared/processor-spec'
import { REDACTED } from '../../../shared/redact'
import { redactDetails } from './personal-details'
import { BoundedText, type TextReader } from './piecewise'
import type { Processor } from './processor'
import { createTextProcessor } from './text-processor'

/** The longest row that is looked at as one, in UTF-16 units. */
export const LONGEST_ROW = 2000

/**
 * What a detail can consist of: ASCII characters in a row; numbers with single spaces between; and what a name or a word
 * such as Bearer says to be a key. Whatever else there is ends every detail, so when a row is over, all in it is known.
 */
const ROW = /[!-~]+(?:(?:(?<=[\d)])[ \u00a0\u202f](?=[\d(+])|(?<=[:=]) | (?=[:=])|(?<=\b(?:bearer|basic)) )[!-~]+)*/gi
/** What ends a row at its end: one space may still turn out to belong to it. */
const OPEN_SPACE = /^[ \u00a0\u202f]?$/
/** Where a row that is too long may be cut, since no detail goes across. */
const DETAIL_BORDER = /[",;{}[\]](?=[^",;{}[\]]*$)/
const NO_BORDER = /^[!#-+\-.-:<-Z\\^-z|~]*/

export interface RedactOptions {
  /** Default: all. */
  kinds?: readonly RedactKind[] | undefined
}

/**
 * Takes email addresses, telephone numbers, card numbers and keys out. However a text is cut into tokens, the result is
 * that of the whole text. Held back is the row of characters that is not over: mostly a word.
 */
export function createRedact({ kinds = REDACT_KINDS }: RedactOptions = {}): Processor {
  return createTextProcessor(() => new BoundedText(new RowReader(kinds), LONGEST_ROW))
}

class RowReader implements TextReader {
  readonly #kinds: readonly RedactKind[]
  /** Whether what comes belongs to a row that was too long to be looked at, and is left out. */
  #isLeavingOut = false

  constructor(kinds: readonly RedactKind[]) {
    this.#kinds = kinds
  }

  release(held: string): { out: string[]; rest: string } {
    const text = this.#leaveOut(held)
    const open = [...text.matchAll(ROW)].at(-1)
    const isOpen = open && OPEN_SPACE.test(text.slice(open.index + open[0].length))
    const end = isOpen ? open.index : text.length
    return { out: [this.#redact(text.slice(0, end))], rest: text.slice(end) }
  }

  /** A row of such a length is no word: where nothing in it ends a detail, all of it may be a key. */
  overflow(held: string): { out: string[]; rest: string } {
    const border = held.search(DETAIL_BORDER)
    if (border >= 0) {
      return { out: [this.#redact(held.slice(0, border + 1))], rest: held.slice(border + 1) }
    }
    this.#isLeavingOut = true
    return { out: [REDACTED], rest: held.slice(held.trimEnd().length) }
  }

  finish(held: string): string[] {
    const text = this.#leaveOut(held)
    this.#isLeavingOut = false
    return [this.#redact(text)]
  }

  /** Row by row: what is taken out must not depend on what follows the row. */
  #redact(text: string): string {
    return text.replace(ROW, (row) => redactDetails(row, this.#kinds))
  }

  #leaveOut(held: string): string {
    if (!this.#isLeavingOut) return held
    const text = held.replace(NO_BORDER, '')
    if (text !== '') this.#isLeavingOut = false
    return text
  }
}
