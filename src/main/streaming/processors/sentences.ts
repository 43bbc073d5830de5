import { BoundedText } from './piecewise'
import type { Processor } from './processor'
import { createTextProcessor } from './text-processor'
import { WholePieces } from './whole-pieces'

/** The longest sentence that waits to be whole, in UTF-16 units. */
export const LONGEST_SENTENCE = 2000

/**
 * What settles where the sentence before it ended, with a character after it: a letter, or the end of a line. Digits and
 * signs do not, since a small letter after them would go on with the sentence (Unicode, UAX 29, rule SB8).
 */
const SETTLES = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\n\u2029\u0085](?=[^\p{M}\p{Cf}])/u

/** Lets whole sentences out, each a delta of its own. The text stays as it is; held back is the sentence that is not over. */
export function createSentences(): Processor {
  const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })
  const findStarts = (text: string) => Array.from(segmenter.segment(text), ({ index }) => index).slice(1)
  const findSettled = (text: string) => {
    const starts = findStarts(text)
    const settled = starts.findLastIndex((start) => SETTLES.test(text.slice(start)))
    return starts.slice(0, settled + 1)
  }
  return createTextProcessor(() => new BoundedText(new WholePieces(findSettled, findStarts), LONGEST_SENTENCE))
}
