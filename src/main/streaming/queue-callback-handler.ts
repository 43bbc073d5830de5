import {
  BaseCallbackHandler,
  type HandleLLMNewTokenCallbackFields,
  type NewTokenIndices
} from '@langchain/core/callbacks/base'
import { type ChunkContent, readChunk } from './read-chunk'
import type { StreamToken } from './stream-token'
import type { TokenQueue } from './token-queue'

/**
 * The guide's QueueCallback: puts each token, the end and the error into a queue. Constant work per token.
 *
 * - `_awaitHandler`: LangChain waits for `push`, so a full queue slows the reading of the socket, and tokens keep their
 *   order. By default handlers run in the background, on one queue for the whole process.
 * - `raiseError`: by default LangChain swallows what a handler throws. It has to go to `super`: as a class field it
 *   would end in an unhandled rejection.
 * - `lc_prefer_streaming`: makes `generate` stream; and without it the tokens would be counted after the last one by
 *   downloading an encoding.
 */
export class QueueCallbackHandler extends BaseCallbackHandler {
  readonly name = 'QueueCallbackHandler'
  readonly lc_prefer_streaming = true
  readonly #queue: TokenQueue<StreamToken>
  readonly #onChunk: (content: ChunkContent) => void

  /** `onChunk` hears of every callback before its parts are queued, also of empty ones. */
  constructor(queue: TokenQueue<StreamToken>, onChunk: (content: ChunkContent) => void = () => {}) {
    super({ _awaitHandler: true, raiseError: true })
    this.#queue = queue
    this.#onChunk = onChunk
  }

  override async handleLLMNewToken(
    token: string,
    _indices: NewTokenIndices,
    _runId: string,
    _parentRunId?: string,
    _tags?: string[],
    fields?: HandleLLMNewTokenCallbackFields
  ): Promise<void> {
    const content = readChunk(token, fields?.chunk)
    this.#onChunk(content)
    if (content.reasoning) await this.put({ type: 'reasoning', text: content.reasoning })
    if (content.text) await this.put({ type: 'text', text: content.text })
    if (content.finishReason) await this.put({ type: 'finish', finishReason: content.finishReason })
    if (content.usage) await this.put({ type: 'usage', usage: content.usage })
  }

  /** Resolves once the token has room. */
  protected put(token: StreamToken): Promise<void> {
    return this.#queue.push(token)
  }

  override handleLLMEnd(): void {
    this.#queue.close()
  }

  override handleLLMError(error: unknown): void {
    this.#queue.fail(error)
  }
}
