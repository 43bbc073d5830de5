import { randomInt } from 'node:crypto'
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import type { ChatGenerationChunk, ChatResult } from '@langchain/core/outputs'
import { RunFault } from '../../../shared/run-error'
import { CHOICE, toChunk } from './chat-chunks'
import type { StoryWorker } from './create-story-worker'

export interface BuiltinChatModelFields {
  worker: StoryWorker
  /** 0 is greedy. */
  temperature: number
  /** Unsigned, 32 bits. Without one every call draws its own. */
  seed?: number | undefined
  /** The most tokens of a reply. */
  maxTokens?: number | undefined
  /** Texts at which a reply ends, without them. */
  stop?: readonly string[] | undefined
}

/**
 * The built-in model as LangChain sees it. Its stream and its callbacks have the shape of `ChatOpenAICompletions`:
 * a chunk a token, then one without text that carries the finish reason and the usage.
 */
export class BuiltinChatModel extends BaseChatModel {
  readonly #fields: BuiltinChatModelFields

  constructor(fields: BuiltinChatModelFields) {
    super({})
    this.#fields = fields
  }

  override _llmType(): string {
    return 'builtin'
  }

  /** @throws RunFault `bad-request` when there is no human message; what `StoryWorker.generate` throws */
  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun
  ): AsyncGenerator<ChatGenerationChunk> {
    const { worker, temperature, seed = randomInt(2 ** 32), maxTokens } = this.#fields
    // LangChain hands stop sequences over with a call too.
    const stop = options.stop ?? this.#fields.stop
    const request = { message: findLastHumanText(messages), temperature, seed, maxTokens, stop }
    for await (const step of worker.generate(request, options.signal)) {
      const chunk = toChunk(step)
      yield chunk
      await runManager?.handleLLMNewToken(chunk.text, CHOICE, undefined, undefined, undefined, { chunk })
    }
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      whole = whole?.concat(chunk) ?? chunk
    }
    return { generations: whole ? [whole] : [], llmOutput: { tokenUsage: readTokenUsage(whole?.message) } }
  }
}

/** The usage in the words of `llmOutput`, as LangChain puts it there when it streams by itself. */
function readTokenUsage(message: BaseMessage | undefined) {
  const usage = AIMessageChunk.isInstance(message) ? message.usage_metadata : undefined
  return {
    promptTokens: usage?.input_tokens,
    completionTokens: usage?.output_tokens,
    totalTokens: usage?.total_tokens
  }
}

function findLastHumanText(messages: BaseMessage[]): string {
  const message = messages.findLast(({ type }) => type === 'human')
  if (message !== undefined) return message.text
  throw new RunFault('bad-request', 'The built-in model answers the last human message, and there is none: add one.')
}
