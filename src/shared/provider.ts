/** The providers that a run can use, in the order in which they are offered: the built-in one first. */
export const PROVIDER_IDS = ['builtin', 'azure', 'openai', 'compatible'] as const

export type ProviderId = (typeof PROVIDER_IDS)[number]

/** Their names in the interface. */
export const PROVIDER_NAMES: Readonly<Record<ProviderId, string>> = {
  builtin: 'Built-in',
  azure: 'Azure OpenAI',
  openai: 'OpenAI',
  compatible: 'OpenAI-compatible'
}

/** A provider as it is offered to a person. Never carries a secret. */
export interface ProviderSummary {
  id: ProviderId
  /** One of `PROVIDER_NAMES`. */
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
