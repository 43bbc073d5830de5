import type { CompletionChunk } from './completion-chunk-reader'

/** A chunk that carries one piece of text, and nothing else that LangChain would read. */
export interface PlainDelta {
  /** Of the reply, as the server names it. */
  id: unknown
  hasRole: boolean
  field: 'content' | 'reasoning_content'
  text: string
}

/** What is plain in a chunk; null where it says anything beside: usage, an error, a finish reason, a second choice. */
export function readPlainDelta({ id, error, usage, choices }: CompletionChunk): PlainDelta | null {
  if (error || usage || choices?.length !== 1) return null
  const { index, finish_reason: finishReason, delta } = choices[0] ?? {}
  if (index || finishReason || !delta) return null
  let plain: PlainDelta | null = null
  for (const name in delta) {
    const value = (delta as Record<string, unknown>)[name]
    if (value === null || value === undefined || value === '' || name === 'role') continue
    const isText = (name === 'content' || name === 'reasoning_content') && typeof value === 'string'
    if (!isText || plain) return null
    plain = { id, hasRole: Boolean(delta.role), field: name, text: value }
  }
  return delta.role && delta.role !== 'assistant' ? null : plain
}

/**
 * The chunk again, with nothing in it that is not read: the SDK and LangChain look at every byte of an event several
 * times, and most of what servers write into each is the same as in the one before.
 */
export function writePlainDelta({ id, hasRole, field, text }: PlainDelta): string {
  const role = hasRole ? '"role":"assistant",' : ''
  const named = typeof id === 'string' ? `"id":${JSON.stringify(id)},` : ''
  return `{${named}"choices":[{"index":0,"delta":{${role}"${field}":${JSON.stringify(text)}}}]}`
}
