import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createConnections } from '../../../src/main/connections/open-connection'
import { createProfileKeys } from '../../../src/main/connections/profile-keys'
import { createProfileService } from '../../../src/main/connections/profile-service'
import { createSecretService } from '../../../src/main/connections/secret-service'
import type { Cipher, CipherState } from '../../../src/main/credentials/cipher'
import { openCredentialStore } from '../../../src/main/credentials/credential-store'
import { createPendingSecrets } from '../../../src/main/credentials/pending-secrets'
import type { Network, NetworkChoice } from '../../../src/main/network/network'
import { openProfileStore } from '../../../src/main/profiles/profile-store'
import type { ProxyChoice } from '../../../src/shared/network-settings'
import type { ProfileDraftInput, ProfileSaved, ProfileSummary } from '../../../src/shared/profile'
import { profileDraftSchema } from '../../../src/shared/profile'

/** Turns bytes over, so that nothing can be read by the way; its state can be set. */
class TurningCipher implements Cipher {
  present: CipherState = 'ready'
  mask = 0x5a

  state = async () => this.present

  async encrypt(text: string) {
    if (this.present !== 'ready') throw new Error('not ready')
    return Buffer.from(`ok:${text}`).map((byte) => byte ^ this.mask)
  }

  async decrypt(bytes: Uint8Array) {
    const text = Buffer.from(bytes.map((byte) => byte ^ this.mask)).toString()
    if (this.present !== 'ready' || !text.startsWith('ok:')) throw new Error('cannot be decrypted')
    return { text: text.slice(3), isOutdated: false }
  }
}

/** Profiles, keys and connections over a data folder of the test's own. */
export async function openDesk(
  options: {
    folder?: string
    environment?: Record<string, string>
    openNetwork?: (choice: NetworkChoice) => Promise<Network>
  } = {}
) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'streamscope-profiles-')))
  if (!options.folder) onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const cipher = new TurningCipher()
  const notices: string[] = []
  const secrets: string[] = []
  const pushes: ProfileSummary[][] = []
  const opened: NetworkChoice[] = []
  const state = { proxy: { mode: 'system', url: '', user: '' } as ProxyChoice }
  const onNotice = (message: string) => void notices.push(message)
  const onSecret = (secret: string) => void secrets.push(secret)
  let ids = 0
  const createId = () => {
    ids += 1
    return `id-${ids}`
  }
  const now = () => new Date('2026-11-22T10:00:00.000Z')
  const store = await openCredentialStore({ path: join(folder, 'credentials.json'), cipher, now, onNotice, onSecret })
  const keys = createProfileKeys(store, options.environment ?? {})
  const profiles = createProfileService({
    profiles: await openProfileStore({ folder, now, onNotice }),
    keys,
    pending: createPendingSecrets(createId, onSecret),
    createId,
    onChange: (summaries) => pushes.push(summaries)
  })
  const currentProxy = () => state.proxy
  const openNetwork = async (choice: NetworkChoice): Promise<Network> => {
    opened.push(choice)
    return options.openNetwork ? options.openNetwork(choice) : { fetch, findProxy: async () => null }
  }
  return {
    folder,
    cipher,
    notices,
    secrets,
    pushes,
    opened,
    state,
    keys,
    profiles,
    secretService: createSecretService({ profiles, keys, createTicket: createId, currentProxy }),
    connections: createConnections({ profiles, keys, openNetwork, currentProxy }),
    /** Saves what must be in order. */
    async save(draft: ProfileDraftInput, key?: string): Promise<ProfileSummary> {
      const saved: ProfileSaved = await profiles.save(profileDraftSchema.parse(draft), { key })
      if (!saved.saved) throw new Error(JSON.stringify(saved.issues))
      return saved.summary
    },
    async everythingWritten(): Promise<string> {
      const names = await readdir(folder)
      return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
    }
  }
}
