/** The pieces of the tokenizer, as they lie in the header of the weights file. */
export interface Vocabulary {
  /** `[piece, score]` by token id. Of two joins the one with the higher score is made first. */
  tokens: [piece: string, score: number][]
  /** Pieces that are never split and never merge: newline and the markers of the conversation. */
  userDefined: string[]
  special: { begin: number; end: number; unknown: number }
}

/** How a space is written inside a piece. */
export const SPACE_MARK = '\u2581'

const BYTE_PIECE = /^<0x([0-9A-F]{2})>$/

/** The byte that a piece stands for, undefined for an ordinary piece. */
export function byteOf(piece: string): number | undefined {
  const digits = BYTE_PIECE.exec(piece)?.[1]
  return digits === undefined ? undefined : Number.parseInt(digits, 16)
}
