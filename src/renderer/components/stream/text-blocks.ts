/** A block that is this long, in UTF-16 units, is closed at its next line break: about two screens of prose. */
export const BLOCK_LENGTH = 4_000
/** A block that has had no line break for so long is closed after a space: a seam that shows, against layout that slows down. */
export const LONGEST_BLOCK_LENGTH = 16_000

/**
 * Cuts arriving text where blocks end: the first piece belongs to the block that is open and has `openLength` already,
 * each further piece opens a new one. The pieces together are the text, unchanged. A last piece that is empty says that
 * the block before it is closed.
 */
export function cutIntoBlocks(text: string, openLength: number): string[] {
  const pieces: string[] = []
  let start = 0
  let length = openLength
  for (let end = nextCut(text, start, length); end !== -1; end = nextCut(text, start, length)) {
    pieces.push(text.slice(start, end))
    start = end
    length = 0
  }
  return [...pieces, text.slice(start)]
}

/** Where the block that goes on at `start` ends, -1 where it stays open. */
function nextCut(text: string, start: number, openLength: number): number {
  const lineBreak = text.indexOf('\n', Math.max(start, start + BLOCK_LENGTH - openLength))
  const latest = Math.max(start, start + LONGEST_BLOCK_LENGTH - openLength)
  if (lineBreak !== -1 && lineBreak <= latest) return lineBreak + 1
  if (text.length <= latest) return -1
  const space = text.indexOf(' ', latest)
  if (lineBreak === -1) return space === -1 ? -1 : space + 1
  return (space === -1 ? lineBreak : Math.min(space, lineBreak)) + 1
}
