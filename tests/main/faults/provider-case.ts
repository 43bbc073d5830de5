import { readEnvironmentCredential } from '../../../src/main/credentials/environment-credentials'
import type { RemoteProviderId } from '../../../src/main/models/catalogue'
import { type ChatModelDependencies, createChatModelSource } from '../../../src/main/models/create-chat-model-source'
import type { ModelSettings } from '../../../src/main/models/model-settings'
import { isRemoteRequest, resolveModelSettings } from '../../../src/main/models/resolve-model-settings'
import type { ChatModelSource } from '../../../src/main/streaming/chat-model-source'
import { type RunLimits, type RunRequest, runRequestSchema } from '../../../src/shared/run-request'

export const REMOTE_PROVIDERS: readonly RemoteProviderId[] = ['openai', 'azure', 'compatible']

/** In the shape of a real key, and nowhere else in the world. */
export const CANARY_KEY = 'sk-canary-4f1c09d27ab84e5b9c6d3e2f1a0b7c8d'

/** An environment in which every provider is configured to find its server at this origin. */
export function environmentFor(origin: string): Record<string, string> {
  return {
    OPENAI_API_KEY: CANARY_KEY,
    OPENAI_BASE_URL: `${origin}/v1`,
    AZURE_OPENAI_API_KEY: CANARY_KEY,
    AZURE_OPENAI_ENDPOINT: origin,
    AZURE_OPENAI_DEPLOYMENT_NAME: 'test-deployment',
    AZURE_OPENAI_API_VERSION: '2024-10-21'
  }
}

/** A request as the terminal runner or the window would make it. */
export function requestFor(provider: RemoteProviderId, limits?: RunLimits): RunRequest {
  return runRequestSchema.parse({
    provider,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'human', content: 'Tell me a story about space exploration.' }
    ],
    limits
  })
}

/** The source of a chat model, made just as the composition roots make it. */
export function sourceFor(request: RunRequest, origin: string, dependencies: ChatModelDependencies): ChatModelSource {
  return createChatModelSource(settingsFor(request, origin), dependencies)
}

export function settingsFor(request: RunRequest, origin: string): ModelSettings {
  if (!isRemoteRequest(request)) throw new Error('The built-in model has no server')
  const environment = environmentFor(origin)
  return resolveModelSettings(request, environment, (variables) => readEnvironmentCredential(environment, variables))
}
