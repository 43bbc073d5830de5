/** The inputs that hold a secret, by what they are for. */
export type SecretName = 'key' | 'profile-proxy-password' | 'app-proxy-password'

/** The way to what was typed into the inputs of secrets, which nothing else reads. */
export interface SecretInputs {
  /** What stands there, null where nothing does. It stays there. */
  read(name: SecretName): string | null
  /** What stands there; the input is empty from then on. */
  take(name: SecretName): string | null
  clear(): void
}

/** An input element, as far as it matters here. */
interface SecretInput {
  value: string
}

/** The inputs of secrets of one page. Their text is nowhere but in the inputs themselves, until it is taken. */
export interface SecretRegistry extends SecretInputs {
  /** For the `ref` of an input. */
  register(name: SecretName, input: SecretInput | null): void
}

export function createSecretInputs(): SecretRegistry {
  const inputs = new Map<SecretName, SecretInput>()
  const read = (name: SecretName) => inputs.get(name)?.value.trim() || null
  return {
    register(name, input) {
      if (input) inputs.set(name, input)
      else inputs.delete(name)
    },
    read,
    take(name) {
      const secret = read(name)
      const input = inputs.get(name)
      if (input) input.value = ''
      return secret
    },
    clear() {
      for (const input of inputs.values()) input.value = ''
    }
  }
}
