/**
 * What the system offers for keeping secrets:
 * - `ready`: it encrypts with a key of its own, and what is encrypted now can be decrypted after a restart;
 * - `locked`: there is a keyring, but it is not open;
 * - `absent`: there is none, or only a key that everybody knows.
 */
export type CipherState = 'ready' | 'locked' | 'absent'

/** What came out of a ciphertext. */
export interface Decrypted {
  text: string
  /** The system has a newer key by now: encrypt it anew while the old one is still known. */
  isOutdated: boolean
}

/** Encrypts with the system's key. The one in use is over Electron's safeStorage; the store knows nothing of it. */
export interface Cipher {
  state(): Promise<CipherState>
  /** @throws when the state is not `ready` */
  encrypt(text: string): Promise<Uint8Array>
  /** @throws when these bytes were encrypted with another key, or are damaged, or the state is not `ready` */
  decrypt(bytes: Uint8Array): Promise<Decrypted>
}
