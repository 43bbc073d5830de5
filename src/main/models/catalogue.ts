import { PROVIDER_NAMES, type ProviderId } from '../../shared/provider'
import { BUILTIN_MODEL_NAME } from './builtin/builtin-chat-model-source'

export type RemoteProviderId = Exclude<ProviderId, 'builtin'>

/** What is known of a provider that is reached over HTTP: data, so that no code asks for a provider by name. */
export interface CatalogueEntry {
  label: string
  /** One sentence that says what it is. */
  description: string
  /** The environment variables that configure it. */
  variables: {
    key: string
    /** Base URL or endpoint. The key belongs to the address that stands beside it in the environment. */
    address: string
    deployment?: string
    apiVersion?: string
  }
  /** How the key travels. */
  keyHeader: 'authorization' | 'api-key'
  /** Whether a run can start without a key. */
  needsKey: boolean
  /** Used when neither the request nor the environment names one. */
  defaultBaseUrl?: string
  defaultModel?: string
  /**
   * Hosts of the provider itself, which may receive its key although no variable says so: whole names, or a suffix
   * that begins with a dot. Loopback, too, when this list exists: a stand-in on the same computer.
   */
  ownHosts?: readonly string[]
  /** Models that answer 400 to any temperature but their own; none is sent to them. */
  fixedTemperatureModels?: RegExp
}

/** OpenAI's reasoning models: https://platform.openai.com/docs/guides/reasoning */
const REASONING_MODELS = /^(o\d|gpt-5(?!-chat))/

/** The providers, but for the built-in model, which needs nothing of this. */
export const CATALOGUE: Readonly<Record<RemoteProviderId, CatalogueEntry>> = {
  azure: {
    label: PROVIDER_NAMES.azure,
    description: 'A model that you have deployed in Azure.',
    variables: {
      key: 'AZURE_OPENAI_API_KEY',
      address: 'AZURE_OPENAI_ENDPOINT',
      deployment: 'AZURE_OPENAI_DEPLOYMENT_NAME',
      apiVersion: 'AZURE_OPENAI_API_VERSION'
    },
    keyHeader: 'api-key',
    needsKey: true,
    ownHosts: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com'],
    fixedTemperatureModels: REASONING_MODELS
  },
  openai: {
    label: PROVIDER_NAMES.openai,
    description: "OpenAI's own service.",
    variables: { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL' },
    keyHeader: 'authorization',
    needsKey: true,
    defaultBaseUrl: 'https://api.openai.com/v1',
    defaultModel: 'gpt-4o-mini',
    ownHosts: ['api.openai.com'],
    fixedTemperatureModels: REASONING_MODELS
  },
  compatible: {
    label: PROVIDER_NAMES.compatible,
    description: 'Any server that speaks the chat completions protocol, such as Ollama, LM Studio, llama.cpp or vLLM.',
    variables: { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL' },
    keyHeader: 'authorization',
    needsKey: false,
    // A server of one model takes any name; one of several answers 404 and is told apart by that.
    defaultModel: 'default'
  }
}

export const BUILTIN_ENTRY = {
  label: PROVIDER_NAMES.builtin,
  description: 'A tiny model that runs on this computer, for trying things out: no key, no network.',
  defaultModel: BUILTIN_MODEL_NAME
} as const
