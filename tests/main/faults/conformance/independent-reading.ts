/** What a stream says, in order. */
export interface Reading {
  deltas: { type: 'text-delta' | 'reasoning-delta'; text: string }[]
  finishReason: string | null
  usage: { inputTokens: number; outputTokens: number; totalTokens: number } | null
}

interface Chunk {
  choices?: {
    delta?: { content?: string | null; reasoning_content?: string | null; reasoning?: string | null }
    finish_reason?: string | null
  }[]
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null
}

/**
 * Reads a whole event stream in the plainest way, with everything at hand at once: nothing of the code under test, and no
 * library of its. The last event counts without its blank line, which some servers leave out, but only if it is whole.
 */
export function readWholeStream(bytes: Uint8Array): Reading {
  const reading: Reading = { deltas: [], finishReason: null, usage: null }
  for (const data of eventsOf(new TextDecoder().decode(bytes))) {
    if (data === '[DONE]') break
    takeChunk(reading, JSON.parse(data) as Chunk)
  }
  return reading
}

function eventsOf(text: string): string[] {
  const events: string[] = []
  let data: string[] = []
  // What follows the last line ending is a line only if there is anything.
  for (const line of text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)) {
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    if (line === '' && data.length > 0) events.push(data.join('\n'))
    if (line === '') data = []
  }
  const last = data.join('\n')
  return isWhole(last) ? [...events, last] : events
}

function isWhole(data: string): boolean {
  try {
    return data === '[DONE]' || typeof JSON.parse(data) === 'object'
  } catch {
    return false
  }
}

function takeChunk(reading: Reading, chunk: Chunk): void {
  const choice = chunk.choices?.[0]
  const reasoning = choice?.delta?.reasoning_content ?? choice?.delta?.reasoning
  if (reasoning) reading.deltas.push({ type: 'reasoning-delta', text: reasoning })
  if (choice?.delta?.content) reading.deltas.push({ type: 'text-delta', text: choice.delta.content })
  if (choice?.finish_reason) reading.finishReason = choice.finish_reason
  if (chunk.usage) {
    const { prompt_tokens: inputTokens, completion_tokens: outputTokens, total_tokens: totalTokens } = chunk.usage
    reading.usage = { inputTokens, outputTokens, totalTokens }
  }
}
