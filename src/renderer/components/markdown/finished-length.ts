import type { Token } from 'marked'

const POSSIBLE_BORDER = /\n[ \t]*\n[^\n]+\n|\n(?:`{3}|~{3})/

/** Whether it is worth while to read a text for a border: most pieces end no block. */
export function mayHoldBorder(text: string): boolean {
  return POSSIBLE_BORDER.test(text)
}

/**
 * How much of a growing text is read for good: up to a blank line after which another block has begun with a whole
 * line, so that nothing that follows can reach back. The tokens are those of the text.
 */
export function finishedLength(text: string, tokens: readonly Token[]): number {
  let finished = 0
  let offset = 0
  for (const [index, token] of tokens.entries()) {
    const hasWholeLine = text.includes('\n', offset)
    if (index > 0 && hasWholeLine && isBorder(text, offset, token)) finished = offset
    offset += token.raw.length
  }
  return offset === text.length ? finished : 0
}

function isBorder(text: string, offset: number, token: Token): boolean {
  if (token.type === 'space') return false
  return isFence(token) || /\n[ \t]*\n$/.test(text.slice(Math.max(0, offset - 80), offset))
}

/** A fence ends whatever stands before it. */
function isFence(token: Token): boolean {
  return token.type === 'code' && /^(?:`{3}|~{3})/.test(token.raw)
}
