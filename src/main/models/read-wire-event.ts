import type { WireEventReading } from '../../shared/wire-observer'
import type { CompletionChunk } from './completion-chunk-reader'

export const DONE_READING: WireEventReading = { kind: 'done', makesCallback: false, carriesUsage: false }
export const UNREADABLE: WireEventReading = { kind: 'error', makesCallback: false, carriesUsage: false }

/**
 * What LangChain (`_streamResponseChunks` of its chat completions) will make of a chunk: a callback for each first
 * choice with a delta whose content is text, or none; the usage wherever it stands.
 */
export function readWireEvent(chunk: CompletionChunk): WireEventReading {
  if (chunk.error) return UNREADABLE
  const delta = chunk.choices?.[0]?.delta
  const makesCallback = Boolean(delta) && typeof (delta?.content ?? '') === 'string'
  return { kind: 'chunk', makesCallback, carriesUsage: Boolean(chunk.usage) }
}
