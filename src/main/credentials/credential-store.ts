import { type CredentialStatus, NO_CREDENTIAL } from '../../shared/credential-status'
import { RunFault } from '../../shared/run-error'
import { codeOf } from '../history/file-presence'
import type { Cipher, Decrypted } from './cipher'
import { type CredentialEntries, type CredentialEntry, openCredentialFile } from './credential-file'

export interface CredentialStoreOptions {
  /** The JSON file that holds the ciphertexts. */
  path: string
  cipher: Cipher
  now(): Date
  /** Hears, in one sentence for a person, of a file that was damaged or cannot be written. */
  onNotice(message: string): void
  /** Hears of every key that comes by, so that it can be kept out of what is written elsewhere. */
  onSecret(secret: string): void
}

/** A key and the origin that it may go to. Only main sees one. */
export interface StoredCredential {
  boundTo: string
  reveal(): string
}

/** The keys that a person entered, by profile. A key goes in and comes out only towards a request; never plaintext on disk. */
export interface CredentialStore {
  /** Never more than this leaves main. */
  status(profileId: string): Promise<CredentialStatus>
  /** Keeps a key for one origin, encrypted where the system can, else in memory until quit; says which. */
  set(profileId: string, key: string, boundTo: string): Promise<CredentialStatus>
  /** The key for a request; null where there is none, or it cannot be decrypted: `status` says why. */
  find(profileId: string): Promise<StoredCredential | null>
  /** Forgets the key; calling the answer brings it back as it was (undo), and rejects where another was set since. */
  remove(profileId: string): Promise<() => Promise<void>>
  /** Resolves, never rejects, when the file has what was changed, or is known not to take it. */
  flush(): Promise<void>
}

interface SessionEntry {
  key: string
  setAt: string
  boundTo: string
}

/** Opens the store. Never rejects: a damaged file is set aside and said. */
export async function openCredentialStore(options: CredentialStoreOptions): Promise<CredentialStore> {
  const { path, cipher, now, onNotice, onSecret } = options
  const file = await openCredentialFile(path, now, onNotice)
  let { entries } = file.value
  const session = new Map<string, SessionEntry>()

  /** Rejects where the disk takes nothing. */
  function save(next: CredentialEntries): Promise<void> {
    entries = next
    return file.write({ version: 1, entries })
  }

  /** The file's backup is to forget it too, hence the second time. */
  async function forget(profileId: string): Promise<void> {
    await save(without(entries, profileId))
    await save(entries)
  }

  /** Null where the system does not, also where its keyring is closed just then. */
  async function encrypt({ key, setAt, boundTo }: SessionEntry): Promise<CredentialEntry | null> {
    if ((await cipher.state()) !== 'ready') return null
    const bytes = await cipher.encrypt(key).catch(() => null)
    return bytes && { blob: Buffer.from(bytes).toString('base64'), setAt, boundTo }
  }

  async function store(profileId: string, entry: SessionEntry): Promise<void> {
    const encrypted = await encrypt(entry)
    if (!encrypted) {
      // The key is a new one: the old ciphertext must not come back after a restart in its place.
      session.set(profileId, entry)
      if (entries[profileId]) await forget(profileId).catch(sayUnwritable)
      return
    }
    try {
      await save({ ...entries, [profileId]: encrypted })
      session.delete(profileId)
    } catch (error) {
      sayUnwritable(error)
      session.set(profileId, entry)
    }
  }

  function sayUnwritable(error: unknown): void {
    onNotice(`Keys cannot be saved in ${path} (${codeOf(error)}), so they last until you quit.`)
  }

  function sayUndeletable(error: unknown): void {
    onNotice(
      `The key could not be taken out of ${path} (${codeOf(error)}): it is forgotten until you quit, and still there after.`
    )
  }

  async function find(profileId: string): Promise<StoredCredential | null> {
    const inMemory = session.get(profileId)
    if (inMemory) return { boundTo: inMemory.boundTo, reveal: () => inMemory.key }
    const entry = entries[profileId]
    const decrypted = entry ? await decrypt(cipher, entry) : null
    if (!entry || !decrypted) return null
    const { text, isOutdated } = decrypted
    onSecret(text)
    if (isOutdated) await renew(profileId, entry, text)
    return { boundTo: entry.boundTo, reveal: () => text }
  }

  /** Where that fails the old ciphertext does for as long as the system knows its key. */
  async function renew(profileId: string, entry: CredentialEntry, key: string): Promise<void> {
    const encrypted = await encrypt({ ...entry, key })
    if (encrypted && entries[profileId] === entry) await save({ ...entries, [profileId]: encrypted }).catch(() => {})
  }

  async function status(profileId: string): Promise<CredentialStatus> {
    const inMemory = session.get(profileId)
    if (inMemory) return statusOf('session-only', inMemory)
    const entry = entries[profileId]
    if (!entry) return NO_CREDENTIAL
    if ((await decrypt(cipher, entry)) !== null) return statusOf('stored', entry)
    return statusOf((await cipher.state()) === 'ready' ? 'undecryptable' : 'locked', entry)
  }

  return {
    status,
    find,
    flush: file.flush,
    async set(profileId, key, boundTo) {
      onSecret(key)
      await store(profileId, { key, setAt: now().toISOString(), boundTo })
      return status(profileId)
    },
    async remove(profileId) {
      const inMemory = session.get(profileId)
      const entry = entries[profileId]
      session.delete(profileId)
      if (entry) await forget(profileId).catch(sayUndeletable)
      return async () => {
        const isTaken = session.has(profileId) || entries[profileId] !== undefined
        if (isTaken) throw new RunFault('bad-request', 'Another key or password was entered since, and stays.')
        if (inMemory) session.set(profileId, inMemory)
        if (entry) await save({ ...entries, [profileId]: entry }).catch(sayUnwritable)
      }
    }
  }
}

async function decrypt(cipher: Cipher, entry: CredentialEntry): Promise<Decrypted | null> {
  try {
    return await cipher.decrypt(Buffer.from(entry.blob, 'base64'))
  } catch {
    return null
  }
}

function statusOf(state: CredentialStatus['state'], entry: { setAt: string; boundTo: string }): CredentialStatus {
  return { hasKey: true, state, setAt: entry.setAt, boundTo: entry.boundTo, variable: null }
}

function without(entries: CredentialEntries, profileId: string): CredentialEntries {
  const { [profileId]: _removed, ...rest } = entries
  return rest
}
