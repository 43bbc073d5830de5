import type { ElectronApplication } from 'playwright/test'

/** How a keyring can be: open, there and not open, or another one than encrypted what is stored. */
export type KeyringState = 'open' | 'locked' | 'changed'

/** Puts a keyring of the test's own in the place of the system's, which a test machine rarely has. */
export function standInKeyring(electron: ElectronApplication, state: KeyringState): Promise<void> {
  return electron.evaluate(({ safeStorage }, state) => {
    // Far from safe, and nothing of a secret can be read in it.
    const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a)
    Object.assign(safeStorage, {
      isEncryptionAvailable: () => state !== 'locked',
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptString: (text: string) => Buffer.concat([Buffer.from('v11'), turn(Buffer.from(text))]),
      decryptString: (bytes: Buffer) => {
        if (state !== 'open') throw new Error('The keyring does not have the key.')
        return Buffer.from(turn(bytes.subarray(3))).toString()
      },
      isAsyncEncryptionAvailable: undefined,
      encryptStringAsync: undefined,
      decryptStringAsync: undefined
    })
  }, state)
}
