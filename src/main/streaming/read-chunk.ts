import type { ChatGenerationChunk, GenerationChunk } from '@langchain/core/outputs'
import type { TokenUsage } from '../../shared/run-event'

/** What one callback carries. Empty text is no text. */
export interface ChunkContent {
  text: string
  reasoning: string
  /** Part of a tool call: content for the idle watchdog, but no text. */
  hasToolCall: boolean
  finishReason: string | null
  usage: TokenUsage | null
}

/** The parts of a message chunk that are read, whatever its class: a server that sends no role gets no AIMessageChunk. */
interface ReadableMessage {
  additional_kwargs?: Record<string, unknown>
  tool_call_chunks?: readonly unknown[]
  usage_metadata?: {
    input_tokens?: unknown
    output_tokens?: unknown
    total_tokens?: unknown
    output_token_details?: { reasoning?: unknown }
  }
}

/** Reads what `handleLLMNewToken` was given: the token, and `fields.chunk` where the model passes it. */
export function readChunk(token: string, chunk: GenerationChunk | ChatGenerationChunk | undefined): ChunkContent {
  const message: ReadableMessage = chunk && 'message' in chunk ? (chunk.message as ReadableMessage) : {}
  return {
    text: token,
    reasoning: readReasoning(message),
    hasToolCall: hasToolCall(message),
    finishReason: readFinishReason(chunk),
    usage: readUsage(message)
  }
}

/** OpenAI-compatible servers say `reasoning_content` or `reasoning`. */
function readReasoning({ additional_kwargs }: ReadableMessage): string {
  const reasoning = additional_kwargs?.reasoning_content ?? additional_kwargs?.reasoning
  return typeof reasoning === 'string' ? reasoning : ''
}

function hasToolCall({ tool_call_chunks, additional_kwargs }: ReadableMessage): boolean {
  return (
    (tool_call_chunks !== undefined && tool_call_chunks.length > 0) ||
    additional_kwargs?.tool_calls !== undefined ||
    additional_kwargs?.function_call !== undefined
  )
}

function readFinishReason(chunk: GenerationChunk | ChatGenerationChunk | undefined): string | null {
  const finishReason: unknown = chunk?.generationInfo?.finish_reason
  return typeof finishReason === 'string' && finishReason !== '' ? finishReason : null
}

/** What a server sends may lack any of it; without a count of the reply, our own is the better one. */
function readUsage({ usage_metadata: usage }: ReadableMessage): TokenUsage | null {
  const outputTokens = readCount(usage?.output_tokens)
  if (outputTokens === null) return null
  const inputTokens = readCount(usage?.input_tokens) ?? 0
  const totalTokens = readCount(usage?.total_tokens) ?? inputTokens + outputTokens
  const reasoningTokens = readCount(usage?.output_token_details?.reasoning)
  return { inputTokens, outputTokens, totalTokens, ...(reasoningTokens && { reasoningTokens }) }
}

function readCount(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null
}
