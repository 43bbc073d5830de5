import {
  BaseCallbackHandler,
  type HandleLLMNewTokenCallbackFields,
  type NewTokenIndices
} from '@langchain/core/callbacks/base'
import type { ChatGenerationChunk, LLMResult } from '@langchain/core/outputs'

/** One call of `handleLLMNewToken`. */
export interface RecordedToken {
  token: string
  indices: NewTokenIndices
  chunk: ChatGenerationChunk
}

/** Records what LangChain tells a handler of the streaming core's kind: awaited, raising, preferring the stream. */
export class ChatRecorder extends BaseCallbackHandler {
  readonly name = 'ChatRecorder'
  readonly lc_prefer_streaming = true
  readonly tokens: RecordedToken[] = []
  readonly order: string[] = []
  result: LLMResult | undefined
  error: unknown
  readonly #onToken: (count: number) => void

  constructor(onToken: (count: number) => void = () => {}) {
    super({ _awaitHandler: true, raiseError: true })
    this.#onToken = onToken
  }

  get text(): string {
    return this.tokens.map(({ token }) => token).join('')
  }

  override handleChatModelStart(): void {
    this.order.push('start')
  }

  override handleLLMNewToken(
    token: string,
    indices: NewTokenIndices,
    _runId: string,
    _parentRunId?: string,
    _tags?: string[],
    fields?: HandleLLMNewTokenCallbackFields
  ): void {
    this.order.push('token')
    this.tokens.push({ token, indices, chunk: fields?.chunk as ChatGenerationChunk })
    this.#onToken(this.tokens.length)
  }

  override handleLLMEnd(result: LLMResult): void {
    this.order.push('end')
    this.result = result
  }

  override handleLLMError(error: unknown): void {
    this.order.push('error')
    this.error = error
  }
}
