import { REDACTED } from '../../shared/redact'

/** A stretch that was taken out: where it stood, and where its mark ends in the text that is left. */
interface Cut {
  from: number
  to: number
  markEnd: number
}

/**
 * Redacts a text that is cut into tokens, so that a key is found even where it is spread over several. Joined, the result
 * is what `redact` makes of the whole; the mark goes to the token in which the key began.
 */
export function redactTokens(tokens: readonly string[], redact: (text: string) => string): string[] {
  const whole = tokens.join('')
  const redacted = redact(whole)
  if (redacted === whole) return [...tokens]
  const cuts = findCuts(whole, redacted)
  let position = 0
  let taken = 0
  return tokens.map((token, index) => {
    position += token.length
    const end = index === tokens.length - 1 ? redacted.length : borderAfter(position, cuts, taken)
    const part = redacted.slice(taken, end)
    taken = end
    return part
  })
}

/** What stands between the marks stands in the whole in the same order; what is between those is what was taken out. */
function findCuts(whole: string, redacted: string): Cut[] {
  const [first = '', ...kept] = redacted.split(REDACTED)
  const cuts: Cut[] = []
  let from = first.length
  let markEnd = first.length + REDACTED.length
  for (const [index, piece] of kept.entries()) {
    // A key has at least one character.
    const found = index === kept.length - 1 ? whole.length - piece.length : whole.indexOf(piece, from + 1)
    const to = Math.max(from, found)
    cuts.push({ from, to, markEnd })
    from = to + piece.length
    markEnd += piece.length + REDACTED.length
  }
  return cuts
}

/** Where a border of the whole lies in the redacted text, never before what was taken already. */
function borderAfter(position: number, cuts: readonly Cut[], taken: number): number {
  const cut = cuts.findLast(({ from }) => from < position)
  const border = cut ? cut.markEnd + Math.max(0, position - cut.to) : position
  return Math.max(taken, border)
}
