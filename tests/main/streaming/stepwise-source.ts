import { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessageChunk } from '@langchain/core/messages'
import { ChatGenerationChunk } from '@langchain/core/outputs'
import type { ChatModelSource } from '../../../src/main/streaming/chat-model-source'

type StreamChunks = BaseChatModel['_streamResponseChunks']

export interface Steps {
  texts: readonly string[]
  /** Called before the text with this index is called back. */
  before?: (index: number) => void
  /** What the model waits for after the last text. */
  finally?: () => Promise<void>
}

/** A LangChain chat model that is stepped from within the process and hears of no signal. */
class StepwiseChatModel extends BaseChatModel {
  readonly #steps: Steps

  constructor(steps: Steps) {
    super({})
    this.#steps = steps
  }

  _llmType() {
    return 'stepwise'
  }

  override async *_streamResponseChunks(...[, , runManager]: Parameters<StreamChunks>): ReturnType<StreamChunks> {
    for (const [index, text] of this.#steps.texts.entries()) {
      this.#steps.before?.(index)
      const chunk = new ChatGenerationChunk({ text, message: new AIMessageChunk(text) })
      await runManager?.handleLLMNewToken(text, undefined, undefined, undefined, undefined, { chunk })
      yield chunk
    }
    await this.#steps.finally?.()
  }

  _generate(): never {
    throw new Error('This model only streams.')
  }
}

export function createStepwiseSource(steps: Steps): ChatModelSource {
  return {
    provider: 'builtin',
    modelName: 'stepwise',
    host: null,
    omitsFinishReason: true,
    createChatModel: async () => new StepwiseChatModel(steps)
  }
}
