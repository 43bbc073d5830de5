import type { ExtraHeader, ReasoningForm } from '../../shared/profile'
import type { RemoteProviderId } from './catalogue'

/** What the models need of a credential; `src/main/credentials` makes it. */
export interface ModelCredential {
  /** The address that the key was entered for, null when unknown. */
  boundTo: string | null
  reveal(): string
}

/** Finds the credential that the named variables, or a store, hold; null when there is none. */
export type FindCredential = (variables: { key: string; address: string }) => ModelCredential | null

export type Environment = Readonly<Record<string, string | undefined>>

/** All that it takes to make a chat model of a provider: checked, complete, and the key already matched to the address. */
export interface ModelSettings {
  provider: RemoteProviderId
  /** The model's name on the wire. */
  model: string
  /** The model or deployment, as it is shown. */
  modelName: string
  /** Base URL, or Azure's endpoint: http or https, without a trailing slash. */
  address: string
  /** Azure alone. */
  azure: { deployment: string; apiVersion: string } | null
  /** Null where none is to be sent. */
  temperature: number | null
  seed: number | null
  /** Null for the provider's own limit. */
  maxTokens: number | null
  /** Empty for none. */
  stop: readonly string[]
  /** The key and the header that carries it behind a prefix; null when no key may go to this address. */
  authentication: { header: string; prefix: string; reveal(): string } | null
  /** Sent with every request, beside the key. */
  headers: readonly ExtraHeader[]
  /** Whether a good stream may end with the `[DONE]` marker and no finish reason: a rule of the profile's. */
  doneMarkerSuffices: boolean
  /** Whether usage is asked for, by `stream_options`, which some servers refuse. */
  asksForUsage: boolean
  reasoning: ReasoningForm
  /** What to say of a server that asks for a key and got none: how one would come to it. */
  keylessAdvice: string
  headerTimeoutMs: number
}
