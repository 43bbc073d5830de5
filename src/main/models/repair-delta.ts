import type { ReasoningForm } from '../../shared/profile'

/** What a chunk adds to its reply. */
export interface Delta {
  role?: unknown
  content?: unknown
  reasoning?: unknown
  reasoning_content?: unknown
  refusal?: unknown
  tool_calls?: unknown
}

interface ContentPart {
  text?: unknown
  thinking?: unknown
}

/**
 * Mistral's reasoning models send content as a list of parts, which LangChain drops with a line on the console, as it
 * does everything that is no text.
 */
export function repairContent(delta: Delta): boolean {
  const { content } = delta
  if (typeof content === 'string' || content === null || content === undefined) return false
  const parts: unknown[] = Array.isArray(content) ? content : [content]
  const reasoning = parts.map((part) => joinTexts((part as ContentPart | null)?.thinking)).join('')
  if (reasoning !== '') delta.reasoning_content = reasoning
  delta.content = joinTexts(parts)
  return true
}

/** LangChain falls over a list of tool calls that is none, or has holes. */
export function repairToolCalls(delta: Delta): boolean {
  const calls = delta.tool_calls
  if (calls === undefined || calls === null) return false
  if (Array.isArray(calls) && calls.every((call) => typeof call === 'object' && call !== null)) return false
  delete delta.tool_calls
  return true
}

/** What OpenAI's models say where they refuse stands beside the content, and is all that a person gets to read. */
export function repairRefusal(delta: Delta): boolean {
  if (typeof delta.refusal !== 'string' || delta.refusal === '' || delta.content) return false
  delta.content = delta.refusal
  return true
}

/** OpenRouter, vLLM and others say `reasoning` where DeepSeek says `reasoning_content`. */
export function repairReasoning(delta: Delta, form: ReasoningForm): boolean {
  if (form === 'reasoning_content' || typeof delta.reasoning !== 'string') return false
  if (form !== 'reasoning' && typeof delta.reasoning_content === 'string') return false
  delta.reasoning_content = delta.reasoning
  return true
}

function joinTexts(parts: unknown): string {
  return Array.isArray(parts) ? parts.map(textOf).join('') : ''
}

function textOf(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part)
  const text = (part as ContentPart | null)?.text
  return typeof text === 'string' ? text : ''
}
