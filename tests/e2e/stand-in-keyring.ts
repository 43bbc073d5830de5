import type { ElectronApplication } from 'playwright/test'

/** How a keyring can be: open, there and not open, or another one than encrypted what is stored. */
export type KeyringState = 'open' | 'locked' | 'changed'

/** Puts a keyring of the test's own in the place of the system's, which a test machine rarely has. */
export function standInKeyring(electron: ElectronApplication, state: KeyringState): Promise<void> {
  return electron.evaluate(({ safeStorage }, state) => {
    const turn = (text: string) => [...text].reverse().join('')
    Object.assign(safeStorage, {
      isEncryptionAvailable: () => state !== 'locked',
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptString: (text: string) => Buffer.from(`v11${turn(text)}`),
      decryptString: (bytes: Buffer) => {
        if (state !== 'open') throw new Error('The keyring does not have the key.')
        return turn(bytes.toString().slice(3))
      },
      isAsyncEncryptionAvailable: undefined,
      encryptStringAsync: undefined,
      decryptStringAsync: undefined
    })
  }, state)
}
