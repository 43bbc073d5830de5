import { AIMessageChunk } from '@langchain/core/messages'
import { ChatGenerationChunk } from '@langchain/core/outputs'
import type { StoryEnd, StoryStep } from './generation'

/** Which choice of which prompt a callback belongs to, in LangChain's words: there is one of each. */
export const CHOICE = { prompt: 0, completion: 0 }

/** A step of the built-in model as LangChain streams it. */
export function toChunk({ text, end }: StoryStep): ChatGenerationChunk {
  return new ChatGenerationChunk({
    text,
    message: new AIMessageChunk({ content: text, ...(end && { usage_metadata: toUsage(end) }) }),
    generationInfo: { ...CHOICE, ...(end && { finish_reason: end.finishReason }) }
  })
}

function toUsage({ inputTokens, outputTokens }: StoryEnd) {
  return { input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: inputTokens + outputTokens }
}
