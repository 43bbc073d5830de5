/** The providers that a run can use, in the order in which they are offered: the built-in one first. */
export const PROVIDER_IDS = ['builtin', 'azure', 'openai', 'compatible'] as const

export type ProviderId = (typeof PROVIDER_IDS)[number]

/** A provider as it is offered to a person. Never carries a secret. */
export interface ProviderSummary {
  id: ProviderId
  /** Its name in the interface: `Built-in`, `Azure OpenAI`, `OpenAI`, `OpenAI-compatible`. */
  label: string
  /** One sentence that says what it is. */
  description: string
  /** Whether a run can start with what is configured now (for example in the environment). */
  ready: boolean
  /** What is missing and how to provide it, when it is not ready. */
  missing?: string
  /** The model or deployment that a run uses when it names none. */
  defaultModel?: string
  /** Where its credential comes from. */
  credentialSource: 'none-needed' | 'environment' | 'stored' | 'missing'
}
