import { type CredentialStatus, NO_CREDENTIAL } from '../../shared/credential-status'
import type { Cipher } from './cipher'
import {
  type CredentialEntries,
  type CredentialEntry,
  readCredentialFile,
  writeCredentialFile
} from './credential-file'

export interface CredentialStoreOptions {
  /** The JSON file that holds the ciphertexts. */
  path: string
  cipher: Cipher
  now(): Date
  /** Hears, in one sentence for a person, of a file that was damaged or cannot be written. */
  onNotice(message: string): void
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
  /** Forgets the key; calling the answer brings it back as it was (undo). */
  remove(profileId: string): Promise<() => Promise<void>>
}

interface SessionEntry {
  key: string
  setAt: string
  boundTo: string
}

/** Opens the store. Never rejects: a damaged file is set aside and said. */
export async function openCredentialStore(options: CredentialStoreOptions): Promise<CredentialStore> {
  const { path, cipher, now, onNotice } = options
  const contents = await readCredentialFile(path, now())
  if (contents.notice) onNotice(contents.notice)
  let entries = contents.entries
  const session = new Map<string, SessionEntry>()
  let writing: Promise<unknown> = Promise.resolve()

  /** One write at a time, each with all that holds by then. Rejects where the disk takes nothing. */
  function save(next: CredentialEntries): Promise<void> {
    entries = next
    const written = writing.then(() => writeCredentialFile(path, entries))
    writing = written.catch(() => {})
    return written
  }

  async function encrypt(entry: SessionEntry): Promise<CredentialEntry | null> {
    if ((await cipher.state()) !== 'ready') return null
    const blob = Buffer.from(await cipher.encrypt(entry.key)).toString('base64')
    return { blob, setAt: entry.setAt, boundTo: entry.boundTo }
  }

  async function store(profileId: string, entry: SessionEntry): Promise<void> {
    const encrypted = await encrypt(entry)
    if (!encrypted) {
      // The key is a new one: the old ciphertext must not come back after a restart in its place.
      session.set(profileId, entry)
      if (entries[profileId]) await save(without(entries, profileId)).catch(sayUnwritable)
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
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    onNotice(`Keys cannot be saved in ${path} (${reason}), so they last until you quit.`)
  }

  async function find(profileId: string): Promise<StoredCredential | null> {
    const inMemory = session.get(profileId)
    if (inMemory) return { boundTo: inMemory.boundTo, reveal: () => inMemory.key }
    const entry = entries[profileId]
    const key = entry ? await decrypt(cipher, entry) : null
    return entry && key !== null ? { boundTo: entry.boundTo, reveal: () => key } : null
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
    async set(profileId, key, boundTo) {
      await store(profileId, { key, setAt: now().toISOString(), boundTo })
      return status(profileId)
    },
    async remove(profileId) {
      const inMemory = session.get(profileId)
      const entry = entries[profileId]
      session.delete(profileId)
      if (entry) await save(without(entries, profileId)).catch(sayUnwritable)
      return async () => {
        if (inMemory) session.set(profileId, inMemory)
        if (entry) await save({ ...entries, [profileId]: entry }).catch(sayUnwritable)
      }
    }
  }
}

async function decrypt(cipher: Cipher, entry: CredentialEntry): Promise<string | null> {
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
