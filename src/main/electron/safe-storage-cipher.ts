import type { SafeStorage } from 'electron'
import type { Cipher, CipherState, Decrypted } from '../credentials/cipher'

/** Electron's interface of either generation: the synchronous calls go in Electron 46, the others came with 42. */
export type AnySafeStorage = Partial<SafeStorage>

/**
 * Chromium on Linux marks with `v10` what it encrypted with a password that stands in its source, and with `v11` what
 * it encrypted with one from the keyring. On macOS `v10` is the ordinary mark.
 * Source: components/os_crypt/sync/os_crypt_linux.cc, and os_crypt_mac.mm.
 */
const HARD_CODED_KEY_MARK = 'v10'
const PROBE = 'streamscope'

/** Backends that stand for a keyring, whether it is open or not. */
const KEYRING_BACKENDS = /^(gnome_libsecret|kwallet\d*)$/

/** The system's cipher. On Linux its word that encryption is available is not taken: a ciphertext is looked at. */
export function createSafeStorageCipher(storage: AnySafeStorage, platform: NodeJS.Platform): Cipher {
  const isWorthless = (bytes: Uint8Array) => platform === 'linux' && startsWithMark(bytes)

  async function encrypt(text: string): Promise<Uint8Array> {
    const bytes = await encryptWith(storage, text)
    if (isWorthless(bytes))
      throw new Error('The system has no keyring: it would encrypt with a key that everybody knows.')
    return bytes
  }

  async function state(): Promise<CipherState> {
    if ((await isAvailable(storage)) && (await succeeds(encrypt(PROBE)))) return 'ready'
    if (platform !== 'linux') return 'locked'
    return KEYRING_BACKENDS.test(storage.getSelectedStorageBackend?.() ?? '') ? 'locked' : 'absent'
  }

  return {
    state,
    encrypt,
    async decrypt(bytes) {
      if (isWorthless(bytes)) throw new Error('These bytes were encrypted with a key that everybody knows.')
      return decryptWith(storage, Buffer.from(bytes))
    }
  }
}

async function isAvailable(storage: AnySafeStorage): Promise<boolean> {
  if (storage.isAsyncEncryptionAvailable) return storage.isAsyncEncryptionAvailable()
  return storage.isEncryptionAvailable?.() ?? false
}

async function encryptWith(storage: AnySafeStorage, text: string): Promise<Buffer> {
  if (storage.encryptStringAsync) return storage.encryptStringAsync(text)
  if (storage.encryptString) return storage.encryptString(text)
  throw new Error('This Electron has no safeStorage.')
}

async function decryptWith(storage: AnySafeStorage, bytes: Buffer): Promise<Decrypted> {
  if (storage.decryptStringAsync) {
    const { result, shouldReEncrypt } = await storage.decryptStringAsync(bytes)
    return { text: result, isOutdated: shouldReEncrypt }
  }
  if (storage.decryptString) return { text: storage.decryptString(bytes), isOutdated: false }
  throw new Error('This Electron has no safeStorage.')
}

function startsWithMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HARD_CODED_KEY_MARK.length)).toString('latin1') === HARD_CODED_KEY_MARK
}

async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt
    return true
  } catch {
    return false
  }
}
