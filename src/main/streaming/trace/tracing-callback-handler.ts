import type { HandleLLMNewTokenCallbackFields, NewTokenIndices } from '@langchain/core/callbacks/base'
import type { BaseMessage } from '@langchain/core/messages'
import type { ChatGenerationChunk, GenerationChunk, LLMResult } from '@langchain/core/outputs'
import { UNKNOWN } from '../../../shared/trace'
import { QueueCallbackHandler } from '../queue-callback-handler'
import { type ChunkContent, readChunk } from '../read-chunk'
import type { StreamToken } from '../stream-token'
import type { TokenQueue } from '../token-queue'
import type { RunTrace } from './run-trace'

/** The queue's handler for a run that is traced: notes every callback, then does what it does. */
export class TracingCallbackHandler extends QueueCallbackHandler {
  readonly #trace: RunTrace
  #event = UNKNOWN

  constructor(queue: TokenQueue<StreamToken>, onChunk: (content: ChunkContent) => void, trace: RunTrace) {
    super(queue, onChunk)
    this.#trace = trace
  }

  override handleChatModelStart(
    _model: unknown,
    messages: BaseMessage[][],
    runId: string,
    parentRunId?: string,
    extraParams?: Record<string, unknown>,
    tags?: string[],
    metadata?: Record<string, unknown>
  ): void {
    const describe = () => ({
      messages: messages.map((list) => list.map(describeMessage)),
      runId,
      parentRunId,
      extraParams,
      tags,
      metadata
    })
    this.#trace.callbacks.add('handleChatModelStart', describe)
  }

  override async handleLLMNewToken(
    token: string,
    indices: NewTokenIndices,
    runId: string,
    parentRunId?: string,
    tags?: string[],
    fields?: HandleLLMNewTokenCallbackFields
  ): Promise<void> {
    const describe = () => ({ token, indices, chunk: describeChunk(fields?.chunk) })
    this.#event = this.#trace.tokenCallbackCame(readChunk(token, fields?.chunk), describe)
    await super.handleLLMNewToken(token, indices, runId, parentRunId, tags, fields)
  }

  protected override async put(token: StreamToken): Promise<void> {
    if (token.type !== 'text' && token.type !== 'reasoning') return super.put(token)
    const row = this.#trace.tokenCame(this.#event)
    await super.put(token)
    this.#trace.tokenQueued(row)
  }

  override handleLLMEnd(output?: LLMResult): void {
    this.#trace.callbacks.add('handleLLMEnd', () => ({
      llmOutput: output?.llmOutput,
      generations: output?.generations.map((list) => list.map(describeGeneration))
    }))
    super.handleLLMEnd()
  }

  override handleLLMError(error: unknown): void {
    const { name, message } = error instanceof Error ? error : { name: typeof error, message: String(error) }
    this.#trace.callbacks.add('handleLLMError', () => ({ error: { name, message } }))
    super.handleLLMError(error)
  }
}

function describeChunk(chunk: GenerationChunk | ChatGenerationChunk | undefined): unknown {
  return chunk && describeGeneration(chunk)
}

function describeGeneration(generation: { text: string; generationInfo?: unknown; message?: BaseMessage }): object {
  const { text, generationInfo, message } = generation
  return { text, generationInfo, message: message && describeMessage(message) }
}

/** The fields of a message by their names; what it is made of inside is LangChain's own affair. */
function describeMessage(message: BaseMessage): object {
  const { id, content, additional_kwargs, response_metadata } = message
  const { usage_metadata, tool_call_chunks } = message as BaseMessage & Record<string, unknown>
  return { type: message.type, id, content, additional_kwargs, tool_call_chunks, usage_metadata, response_metadata }
}
