/** A stretch of a shown text that stands in the source as it is. */
export interface Stretch {
  /** Which of the shown texts it is of. */
  text: number
  /** Where it begins in that text. */
  from: number
  /** Where it begins in the source. */
  start: number
  length: number
}

/** How far behind its place a text is looked for: the markers of a table may stand between. */
const LONGEST_MARKUP = 2_000
/** The address of a link whose words have been shown. */
const ADDRESS = /[*_~`]*\]\([^)\n]*\)/y

/**
 * Finds texts in the source that they were read from, in their order: as a whole where they stand there as a whole, else word
 * by word. What the source says in another way, such as a character reference, is in no stretch.
 */
export function alignTexts(shown: readonly string[], source: string): Stretch[] {
  const stretches: Stretch[] = []
  let cursor = 0

  function find(text: number, part: string, from: number): boolean {
    const end = cursor + part.length + LONGEST_MARKUP
    const at = source.slice(cursor, end).indexOf(part)
    if (at === -1) return false
    stretches.push({ text, from, start: cursor + at, length: part.length })
    cursor += at + part.length
    return true
  }

  for (const [text, whole] of shown.entries()) {
    ADDRESS.lastIndex = cursor
    // A bracket that closes no link is shown like any other sign.
    if (!/^[\]*_~`]/.test(whole) && ADDRESS.test(source)) cursor = ADDRESS.lastIndex
    if (whole === '' || find(text, whole, 0)) continue
    for (const { 0: word, index } of whole.matchAll(/\S+/g)) find(text, word, index)
  }
  return stretches
}
