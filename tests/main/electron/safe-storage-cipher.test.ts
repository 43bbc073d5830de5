import { describe, expect, it } from 'vitest'
import { type AnySafeStorage, createSafeStorageCipher } from '../../../src/main/electron/safe-storage-cipher'

/** Each generation of Electron's interface, as its documentation gives it, with the mark that its ciphertext bears. */
function synchronous(mark: string, available = true, backend = 'gnome_libsecret'): AnySafeStorage {
  return {
    isEncryptionAvailable: () => available,
    encryptString: (text) => Buffer.from(mark + text),
    decryptString: (bytes) => bytes.toString().slice(mark.length),
    getSelectedStorageBackend: () => backend as 'basic_text'
  }
}

function asynchronous(mark: string, available = true, backend = 'gnome_libsecret'): AnySafeStorage {
  return {
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text) => Buffer.from(mark + text),
    decryptStringAsync: async (bytes) => ({ shouldReEncrypt: false, result: bytes.toString().slice(mark.length) }),
    getSelectedStorageBackend: () => backend as 'basic_text'
  }
}

describe.each([
  ['synchronous', synchronous],
  ['asynchronous', asynchronous]
])('over the %s interface', (_name, storage) => {
  it('round-trips with a key from the keyring', async () => {
    const cipher = createSafeStorageCipher(storage('v11'), 'linux')
    expect(await cipher.state()).toBe('ready')
    expect(await cipher.decrypt(await cipher.encrypt('secret'))).toEqual({ text: 'secret', isOutdated: false })
  })

  it('refuses the key that stands in the source on Linux, whatever the system says', async () => {
    const cipher = createSafeStorageCipher(storage('v10', true, 'basic_text'), 'linux')
    expect(await cipher.state()).toBe('absent')
    await expect(cipher.encrypt('secret')).rejects.toThrow(/everybody knows/)
    await expect(cipher.decrypt(Buffer.from('v10secret'))).rejects.toThrow(/everybody knows/)
  })

  it('takes the ciphertext for the truth where the desktop was not recognised', async () => {
    expect(await createSafeStorageCipher(storage('v11', true, 'basic_text'), 'linux').state()).toBe('ready')
  })

  it('tells a locked keyring from none', async () => {
    expect(await createSafeStorageCipher(storage('v11', false), 'linux').state()).toBe('locked')
    expect(await createSafeStorageCipher(storage('v11', false, 'basic_text'), 'linux').state()).toBe('absent')
  })

  it('takes v10 on macOS for what it is there: ordinary', async () => {
    const cipher = createSafeStorageCipher(storage('v10'), 'darwin')
    expect(await cipher.state()).toBe('ready')
    expect(await cipher.decrypt(await cipher.encrypt('secret'))).toEqual({ text: 'secret', isOutdated: false })
  })
})

it('hears of a key that was rotated', async () => {
  const storage = asynchronous('v11')
  storage.decryptStringAsync = async () => ({ shouldReEncrypt: true, result: 'secret' })
  const cipher = createSafeStorageCipher(storage, 'linux')
  expect(await cipher.decrypt(Buffer.from('v11'))).toEqual({ text: 'secret', isOutdated: true })
})
