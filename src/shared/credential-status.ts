/**
 * How a key is kept, as far as anybody but main may know:
 * - `none`: there is no key;
 * - `stored`: encrypted by the system, on this computer;
 * - `session-only`: in memory until quit, since there is no keyring, or it is locked, or the disk takes nothing;
 * - `locked`: encrypted, and the keyring that can decrypt it is not open;
 * - `undecryptable`: encrypted with a key that the system no longer has; kept, and to be entered again;
 * - `environment`: from an environment variable.
 */
export type CredentialState = 'none' | 'stored' | 'session-only' | 'locked' | 'undecryptable' | 'environment'

/** All that leaves the main process about a key: not a letter of it. */
export interface CredentialStatus {
  hasKey: boolean
  state: CredentialState
  /** When it was entered, in ISO 8601; null where unknown. */
  setAt: string | null
  /** The scheme, host and port that it was entered for, such as `https://api.openai.com`; it goes nowhere else. */
  boundTo: string | null
  /** The environment variable, where that is its source. */
  variable: string | null
}

export const NO_CREDENTIAL: CredentialStatus = {
  hasKey: false,
  state: 'none',
  setAt: null,
  boundTo: null,
  variable: null
}
