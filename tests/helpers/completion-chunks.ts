/** What a provider sends as the data of one event, before it is JSON. */
export type CompletionChunk = Record<string, unknown>

interface Choice {
  index: number
  delta: Record<string, unknown>
  finish_reason: string | null
}

/** One chunk with the given choices, in OpenAI's shape. */
export function chunkOf(choices: Choice[], more: Record<string, unknown> = {}): CompletionChunk {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: 'test-model',
    choices,
    ...more
  }
}

/** One chunk with one choice: `{ content: 'x' }`, `{ role: 'assistant' }`, `{ reasoning: 'x' }`, `{ tool_calls: [...] }` ... */
export function deltaChunk(delta: Record<string, unknown>, finishReason: string | null = null): CompletionChunk {
  return chunkOf([{ index: 0, delta, finish_reason: finishReason }])
}

export const roleChunk = (): CompletionChunk => deltaChunk({ role: 'assistant', content: '' })
export const textChunk = (content: string): CompletionChunk => deltaChunk({ content })
export const finishChunk = (finishReason = 'stop'): CompletionChunk => deltaChunk({}, finishReason)

export const usageChunk = (promptTokens = 7, completionTokens = 3): CompletionChunk =>
  chunkOf([], {
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens
    }
  })

/** Azure's first chunk: no choices, the verdict on the prompt. */
export const azurePromptFilterChunk = (): CompletionChunk => ({
  id: '',
  object: '',
  created: 0,
  model: '',
  choices: [],
  prompt_filter_results: [{ prompt_index: 0, content_filter_results: { hate: { filtered: false, severity: 'safe' } } }]
})

export const toolCallChunk = (argumentsPart: string): CompletionChunk =>
  deltaChunk({
    tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'look', arguments: argumentsPart } }]
  })

/** A whole good reply: role, one chunk a text, finish, usage. */
export function reply(texts: readonly string[], finishReason = 'stop'): CompletionChunk[] {
  return [roleChunk(), ...texts.map(textChunk), finishChunk(finishReason), usageChunk(7, texts.length)]
}
