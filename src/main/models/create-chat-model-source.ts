import type { ChatOpenAICompletions } from '@langchain/openai'
import type { Delivery } from '../../shared/delivery'
import type { Timer } from '../../shared/timer'
import type { WireObserver } from '../../shared/wire-observer'
import type { StreamCounts } from './event-stream-body'
import type { ModelSettings } from './model-settings'
import { createProviderFetch, DEFAULT_RESPONSE_LIMITS, type Fetch, type ResponseLimits } from './provider-fetch'
import { createSettingsRedactor } from './settings-redactor'

export interface ChatModelDependencies {
  /** The platform's fetch: Node's, or Electron's network stack. */
  fetch: Fetch
  timer: Timer
  limits?: ResponseLimits
  /** Default: `exact`. */
  delivery?: Delivery | undefined
}

/** Stands where LangChain demands a key. The real one is added by the provider fetch, to its own host alone. */
const KEY_PLACEHOLDER = 'added-by-the-provider-fetch'

const NO_COUNTS: StreamCounts = { joinedDeltas: 0, otherReplies: 0, leftOutPieces: 0 }

/** The greatest delay that a timer takes. Our own limits end a request; the SDK's must never come first. */
const NO_TIMEOUT_MS = 2 ** 31 - 1

/**
 * A chat model source for the streaming core: see `src/main/streaming/chat-model-source.ts`. For one run, since it
 * remembers how the latest attempt ended.
 */
export function createChatModelSource(settings: ModelSettings, dependencies: ChatModelDependencies) {
  const { fetch, timer, limits = DEFAULT_RESPONSE_LIMITS, delivery = 'exact' } = dependencies
  let isDone = false
  let counts = NO_COUNTS
  return {
    delivery,
    /** How many deltas were handed on as part of another one. */
    get joinedDeltas(): number {
      return counts.joinedDeltas
    },
    /** How many replies the latest attempt's stream had beside the one that is handed on. */
    get otherReplies(): number {
      return counts.otherReplies
    },
    /** How many pieces of those have come. */
    get leftOutPieces(): number {
      return counts.leftOutPieces
    },
    provider: settings.provider,
    modelName: settings.modelName,
    host: new URL(settings.address).host,
    /** Read it at the end of an attempt: a stream without a finish reason ended well only if its marker came. */
    get omitsFinishReason(): boolean {
      return settings.doneMarkerSuffices && isDone
    },
    async createChatModel(wire?: WireObserver): Promise<ChatOpenAICompletions> {
      isDone = false
      counts = NO_COUNTS
      const onDone = () => {
        isDone = true
      }
      const onCounted = (latest: StreamCounts) => {
        counts = latest
      }
      const options = { settings, fetch, timer, limits, delivery, onDone, onCounted, wire }
      return createChatModel(settings, createProviderFetch(options))
    },
    redact: createSettingsRedactor(settings)
  }
}

/**
 * Always chat completions: the classes that choose by model name send some names to the responses endpoint. Imported on
 * first use, since it takes most of a second.
 */
async function createChatModel(settings: ModelSettings, fetch: Fetch): Promise<ChatOpenAICompletions> {
  const { AzureChatOpenAICompletions, ChatOpenAICompletions } = await import('@langchain/openai')
  const fields = {
    apiKey: KEY_PLACEHOLDER,
    model: settings.model,
    ...(settings.temperature === null ? {} : { temperature: settings.temperature }),
    ...(settings.seed === null ? {} : { modelKwargs: { seed: settings.seed } }),
    // LangChain sends it as `max_completion_tokens` to models that reason, as `max_tokens` to the others.
    ...(settings.maxTokens === null ? {} : { maxTokens: settings.maxTokens }),
    ...(settings.stop.length === 0 ? {} : { stop: [...settings.stop] }),
    streamUsage: settings.asksForUsage,
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    // Named here so that no stray variable of the environment takes their place; the SDK logs to the console otherwise.
    configuration: { baseURL: settings.address, fetch, organization: null, project: null, logLevel: 'off' as const }
  }
  if (!settings.azure) return new ChatOpenAICompletions(fields)
  return new AzureChatOpenAICompletions({
    ...fields,
    azureOpenAIApiKey: KEY_PLACEHOLDER,
    azureOpenAIEndpoint: settings.address,
    azureOpenAIApiDeploymentName: encodeURIComponent(settings.azure.deployment),
    azureOpenAIApiVersion: settings.azure.apiVersion,
    azureOpenAIApiInstanceName: '',
    azureOpenAIBasePath: ''
  })
}
