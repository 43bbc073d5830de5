import type { TokenUsage } from '../../shared/run-event'

/** What the callback handler puts into the queue. The end and the error are the queue's own. */
export type StreamToken =
  | { type: 'text'; text: string }
  | { type: 'reasoning'; text: string }
  | { type: 'finish'; finishReason: string }
  | { type: 'usage'; usage: TokenUsage }

/** Joins texts that follow each other, and reasonings likewise. */
export function joinTokens(tokens: readonly StreamToken[]): StreamToken[] {
  const joined: StreamToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const isSameKind = last?.type === token.type
    if (isSameKind && last.type === 'text' && token.type === 'text') last.text += token.text
    else if (isSameKind && last.type === 'reasoning' && token.type === 'reasoning') last.text += token.text
    else joined.push({ ...token })
  }
  return joined
}
