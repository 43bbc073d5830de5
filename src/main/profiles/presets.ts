import { DEFAULT_RULES } from '../../shared/plain-values'
import type { Preset, ProfileKind } from '../../shared/profile'

/** What a preset need not say because most are so. */
const USUAL = {
  kind: 'compatible',
  addressExample: '',
  needsKey: true,
  keyPage: null,
  keyVariable: null,
  modelsPath: '/models',
  isLocal: false,
  rules: DEFAULT_RULES
} as const

/** On the person's own computer, without a key, at its usual port. */
const LOCAL = { ...USUAL, needsKey: false, isLocal: true } as const

/** The providers to start from, in the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  {
    ...USUAL,
    id: 'azure',
    kind: 'azure',
    label: 'Azure OpenAI',
    description: 'A model that you have deployed in Azure.',
    address: '',
    addressExample: 'https://my-resource.openai.azure.com',
    modelExample: 'gpt-4o-mini',
    keyPage: 'https://portal.azure.com',
    keyVariable: 'AZURE_OPENAI_API_KEY',
    // Azure lists the models that could be deployed, not the deployments: https://learn.microsoft.com/rest/api/azureopenai/models/list
    modelsPath: null
  },
  {
    ...USUAL,
    id: 'openai',
    kind: 'openai',
    label: 'OpenAI',
    description: "OpenAI's own service.",
    address: 'https://api.openai.com/v1',
    modelExample: 'gpt-4o-mini',
    keyPage: 'https://platform.openai.com/api-keys',
    keyVariable: 'OPENAI_API_KEY'
  },
  {
    ...LOCAL,
    id: 'ollama',
    label: 'Ollama',
    description: 'Models on this computer, run by Ollama.',
    address: 'http://127.0.0.1:11434/v1',
    modelExample: 'llama3.2',
    // Older versions end with `[DONE]` and no finish reason.
    rules: { ...DEFAULT_RULES, omitsFinishReason: true }
  },
  {
    ...LOCAL,
    id: 'lm-studio',
    label: 'LM Studio',
    description: 'Models on this computer, run by LM Studio.',
    address: 'http://127.0.0.1:1234/v1',
    modelExample: 'qwen2.5-7b-instruct'
  },
  {
    ...LOCAL,
    id: 'llama-cpp',
    label: 'llama.cpp server',
    description: "One model on this computer, run by llama.cpp's own server.",
    address: 'http://127.0.0.1:8080/v1',
    modelExample: 'default'
  },
  {
    ...LOCAL,
    id: 'vllm',
    label: 'vLLM',
    description: 'Models on a computer of your own, run by vLLM.',
    address: 'http://127.0.0.1:8000/v1',
    modelExample: 'meta-llama/Llama-3.1-8B-Instruct',
    // Without a reasoning parser, reasoning stays in the text: https://docs.vllm.ai/en/latest/features/reasoning_outputs.html
    rules: { ...DEFAULT_RULES, reasoning: 'think-tags' }
  },
  {
    ...USUAL,
    id: 'openrouter',
    label: 'OpenRouter',
    description: 'Models of many providers behind one key.',
    address: 'https://openrouter.ai/api/v1',
    modelExample: 'meta-llama/llama-3.1-8b-instruct',
    keyPage: 'https://openrouter.ai/keys',
    keyVariable: 'OPENROUTER_API_KEY',
    rules: { ...DEFAULT_RULES, reasoning: 'reasoning' }
  },
  {
    ...USUAL,
    id: 'deepseek',
    label: 'DeepSeek',
    description: "DeepSeek's own service.",
    address: 'https://api.deepseek.com/v1',
    modelExample: 'deepseek-chat',
    keyPage: 'https://platform.deepseek.com/api_keys',
    keyVariable: 'DEEPSEEK_API_KEY',
    rules: { ...DEFAULT_RULES, reasoning: 'reasoning_content' }
  },
  {
    ...USUAL,
    id: 'groq',
    label: 'Groq',
    description: "Groq's own service.",
    address: 'https://api.groq.com/openai/v1',
    modelExample: 'llama-3.1-8b-instant',
    keyPage: 'https://console.groq.com/keys',
    keyVariable: 'GROQ_API_KEY',
    // Unless told otherwise, some models reason within the text: https://console.groq.com/docs/reasoning
    rules: { ...DEFAULT_RULES, reasoning: 'think-tags' }
  },
  {
    ...USUAL,
    id: 'mistral',
    label: 'Mistral',
    description: "Mistral's own service.",
    address: 'https://api.mistral.ai/v1',
    modelExample: 'mistral-small-latest',
    keyPage: 'https://console.mistral.ai/api-keys',
    keyVariable: 'MISTRAL_API_KEY',
    // It answers 422 to `stream_options`, and counts the tokens unasked.
    rules: { ...DEFAULT_RULES, refusesStreamOptions: true }
  },
  {
    ...USUAL,
    id: 'together',
    label: 'Together',
    description: "Together's own service.",
    address: 'https://api.together.xyz/v1',
    modelExample: 'meta-llama/Llama-3.3-70B-Instruct-Turbo',
    keyPage: 'https://api.together.ai/settings/api-keys',
    keyVariable: 'TOGETHER_API_KEY',
    rules: { ...DEFAULT_RULES, reasoning: 'think-tags' }
  },
  {
    ...USUAL,
    id: 'custom',
    label: 'Another server',
    description: 'Any server that speaks the chat completions protocol.',
    address: '',
    addressExample: 'https://llm.example.com/v1',
    modelExample: 'default',
    needsKey: false,
    rules: DEFAULT_RULES
  }
]

/** The preset of this id; where none is known, the one without particulars of its kind. */
export function findPreset(id: string, kind: ProfileKind): Preset {
  const fallbackId = kind === 'compatible' ? 'custom' : kind
  const preset = PRESETS.find((candidate) => candidate.id === id && candidate.kind === kind)
  const found = preset ?? PRESETS.find((candidate) => candidate.id === fallbackId)
  if (!found) throw new Error(`There is no preset ${fallbackId}.`)
  return found
}

/** The preset whose server answers at this origin, if any. */
export function findPresetByOrigin(origin: string): Preset | undefined {
  return PRESETS.find(({ address }) => address !== '' && new URL(address).origin === origin)
}
