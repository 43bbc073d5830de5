import { type Lanes, type Pieces, textOfPiece } from './pieces'

/** Where the text was cut in front of a piece. */
export type Cut = 'start' | 'word' | 'space' | 'line' | 'mark' | 'pair'

/** What stands on both sides of the border tells. */
export function cutBefore(pieces: Pieces, piece: number, lanes: Lanes): Cut {
  const lane = pieces.lane[piece] === 1 ? lanes.reasoning : lanes.text
  const start = pieces.start[piece] ?? 0
  if (start === 0) return 'start'
  const before = lane.slice(start - 1, start)
  const after = textOfPiece(pieces, piece, lanes).slice(0, 1)
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return 'pair'
  if (before === '\n' || after === '\n') return 'line'
  if (/\s/.test(before) || /\s/.test(after)) return 'space'
  return /[\p{L}\p{M}\p{N}]/u.test(before) && /[\p{L}\p{M}\p{N}]/u.test(after) ? 'word' : 'mark'
}
