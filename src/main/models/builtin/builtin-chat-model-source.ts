import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { BuiltinChatModelFields } from './builtin-chat-model'

/** The name under which the built-in model is shown. */
export const BUILTIN_MODEL_NAME = 'story-2.4m'

/** A `ChatModelSource` of the streaming core, which this folder may not import. */
export interface BuiltinChatModelSource {
  provider: 'builtin'
  modelName: string
  host: null
  omitsFinishReason: false
  createChatModel(): Promise<BaseChatModel>
}

/** @param fields the worker is shared by all sources, and disposed of by whoever created it */
export function createBuiltinChatModelSource(fields: BuiltinChatModelFields): BuiltinChatModelSource {
  return {
    provider: 'builtin',
    modelName: BUILTIN_MODEL_NAME,
    host: null,
    omitsFinishReason: false,
    async createChatModel() {
      // LangChain takes its time to load: on first use, not at start.
      const { BuiltinChatModel } = await import('./builtin-chat-model')
      return new BuiltinChatModel(fields)
    }
  }
}
