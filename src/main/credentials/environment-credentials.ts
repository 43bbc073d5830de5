/** A key and what it may be used for. It prints and serializes as nothing but its label: the key itself is a closure. */
export interface Credential {
  /** Where it comes from, for a person: `environment variable OPENAI_API_KEY`. */
  label: string
  variable: string
  source: 'environment'
  /** The address that it was entered for, null when its source names none. */
  boundTo: string | null
  /** The key. Call it where the key is needed, and keep the answer nowhere. */
  reveal(): string
}

/** The names of the variables that hold a key, and the address that the key belongs to. */
export interface CredentialVariables {
  key: string
  address: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads a key from an environment; null when the variable is missing or blank. */
export function readEnvironmentCredential(environment: Environment, variables: CredentialVariables): Credential | null {
  const key = environment[variables.key]?.trim()
  if (!key) return null
  return {
    label: `environment variable ${variables.key}`,
    variable: variables.key,
    source: 'environment',
    boundTo: environment[variables.address]?.trim() || null,
    reveal: () => key
  }
}
