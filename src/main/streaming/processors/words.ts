import { BoundedText } from './piecewise'
import type { Processor } from './processor'
import { createTextProcessor } from './text-processor'
import { WholePieces } from './whole-pieces'

/** The longest word that waits to be whole, in UTF-16 units. */
export const LONGEST_WORD = 1000

/** Scripts that put no spaces between words: each character stands for itself, with the marks on it. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** A word begins with the space before it. */
const WORD = new RegExp(`\\s*(?:[${UNSPACED}]\\p{M}*|[^\\s${UNSPACED}]+)`, 'gu')

/** Lets whole words out, each a delta of its own. The text stays as it is; held back is the word that is not over. */
export function createWords(): Processor {
  const findStarts = (text: string) => Array.from(text.matchAll(WORD), ({ index }) => index).slice(1)
  return createTextProcessor(() => new BoundedText(new WholePieces(findStarts, findStarts), LONGEST_WORD))
}
