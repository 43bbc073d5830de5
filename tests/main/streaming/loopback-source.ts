import { ChatOpenAICompletions } from '@langchain/openai'
import type { ChatModelSource } from '../../../src/main/streaming/chat-model-source'
import type { ChatCompletionsServer } from '../../helpers/chat-completions-server'

/** LangChain's own chat completions model on a loopback server: nothing of this project between the two. */
export function createLoopbackSource(
  server: Pick<ChatCompletionsServer, 'baseUrl' | 'host'>,
  changes: Partial<ChatModelSource> = {}
): ChatModelSource {
  return {
    provider: 'compatible',
    modelName: 'test-model',
    host: server.host,
    omitsFinishReason: false,
    createChatModel: async () =>
      new ChatOpenAICompletions({
        model: 'test-model',
        apiKey: 'sk-test-0123456789abcdef',
        maxRetries: 0,
        configuration: { baseURL: server.baseUrl, logLevel: 'off' }
      }),
    ...changes
  }
}
