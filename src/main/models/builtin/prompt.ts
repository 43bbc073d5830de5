import type { StoryTokenizer } from './story-tokenizer'

/** Positions that a prompt leaves free, for the reply: nearly every story of the grammar is shorter. */
export const REPLY_TOKENS = 256

/**
 * The tokens that ask for a reply to one message. A message that is too long keeps its end: what remains is as much as
 * leaves `REPLY_TOKENS` of the context free.
 */
export function buildPrompt(tokenizer: StoryTokenizer, message: string, context: number): number[] {
  const opening = [tokenizer.vocabulary.special.begin, ...tokenizer.encode('<|user|>')]
  const room = context - REPLY_TOKENS - opening.length
  const framed = tokenizer.encode(`<|user|>${keepEnd(message, room * tokenizer.longestPiece)}<|assistant|>`)
  return [...opening, ...framed.slice(opening.length - 1).slice(-room)]
}

/** Text that cannot be in the last tokens need not be encoded: a token is never longer than the longest piece. */
function keepEnd(message: string, length: number): string {
  return message.length <= length ? message : message.slice(-length)
}
