import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cipher, CipherState } from '../../../src/main/credentials/cipher'
import { openCredentialStore } from '../../../src/main/credentials/credential-store'
import { NO_CREDENTIAL } from '../../../src/shared/credential-status'

const KEY = 'canary-8f2c1d'
const ORIGIN = 'https://api.example.com'
const NOW = new Date('2026-11-22T10:00:00.000Z')

/** Stands for the system's keyring: its key can be changed and its state set. */
class FakeKeyring implements Cipher {
  present: CipherState = 'ready'
  key = 0x5a
  /** Says of every ciphertext that it should be made anew. */
  hasNewerKey = false

  async state() {
    return this.present
  }

  async encrypt(text: string) {
    if (this.present !== 'ready') throw new Error('not ready')
    return this.#exclusiveOr(Buffer.from(`ok:${text}`))
  }

  async decrypt(bytes: Uint8Array) {
    if (this.present !== 'ready') throw new Error('not ready')
    const text = Buffer.from(this.#exclusiveOr(bytes)).toString()
    if (!text.startsWith('ok:')) throw new Error('wrong key')
    return { text: text.slice(3), isOutdated: this.hasNewerKey }
  }

  #exclusiveOr(bytes: Uint8Array) {
    return Uint8Array.from(bytes, (byte) => byte ^ this.key)
  }
}

let folder: string
let cipher: FakeKeyring
let notices: string[]
let secrets: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-credentials-'))
  cipher = new FakeKeyring()
  notices = []
  secrets = []
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const path = () => join(folder, 'credentials.json')
const open = () =>
  openCredentialStore({
    path: path(),
    cipher,
    now: () => NOW,
    onNotice: (message) => notices.push(message),
    onSecret: (secret) => secrets.push(secret)
  })
const everythingWritten = async () => {
  const names = await readdir(folder)
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
}

describe('a key with a keyring', () => {
  it('lasts for the session where the keyring closes just then', async () => {
    const store = await open()
    await store.set('work', 'an-older-key', ORIGIN)
    cipher.encrypt = () => Promise.reject(new Error('The keyring has been locked.'))
    expect(await store.set('work', KEY, ORIGIN)).toMatchObject({ state: 'session-only' })
    expect((await store.find('work'))?.reveal()).toBe(KEY)
    expect(await (await open()).find('work')).toBeNull()
  })

  it('that is being taken out is waited for at the end of the app', async () => {
    const store = await open()
    await store.set('work', KEY, ORIGIN)
    const { blob } = JSON.parse(await readFile(path(), 'utf8')).entries.work
    void store.remove('work')
    await store.flush()
    expect(await everythingWritten()).not.toContain(blob)
  })

  it('is stored encrypted, survives a restart, and its status tells nothing of it', async () => {
    const status = await (await open()).set('work', KEY, ORIGIN)
    expect(status).toEqual({
      hasKey: true,
      state: 'stored',
      setAt: NOW.toISOString(),
      boundTo: ORIGIN,
      variable: null
    })
    const reopened = await open()
    expect((await reopened.find('work'))?.reveal()).toBe(KEY)
    expect(await reopened.status('work')).toEqual(status)
    expect(await everythingWritten()).not.toContain(KEY)
  })

  it('is encrypted anew where the system has a newer key, and kept as it is where that fails', async () => {
    await (await open()).set('work', KEY, ORIGIN)
    const old = await readFile(path(), 'utf8')
    cipher.hasNewerKey = true
    cipher.encrypt = async () => Promise.reject(new Error('not now'))
    const store = await open()
    expect((await store.find('work'))?.reveal()).toBe(KEY)
    expect(await readFile(path(), 'utf8')).toBe(old)
    cipher.encrypt = async (text) => Buffer.from(`ok:${text} `).map((byte) => byte ^ cipher.key)
    expect((await store.find('work'))?.reveal()).toBe(KEY)
    expect((await (await open()).find('work'))?.reveal()).toBe(`${KEY} `)
    expect(await readFile(path(), 'utf8')).not.toBe(old)
  })

  it('comes back by undo as it was', async () => {
    const store = await open()
    await store.set('work', KEY, ORIGIN)
    const undo = await store.remove('work')
    expect(await store.status('work')).toEqual(NO_CREDENTIAL)
    expect(await (await open()).status('work')).toEqual(NO_CREDENTIAL)
    await undo()
    expect((await (await open()).find('work'))?.reveal()).toBe(KEY)
  })

  it('is kept, never deleted, when the keyring is locked or has another key', async () => {
    await (await open()).set('work', KEY, ORIGIN)
    const written = await readFile(path(), 'utf8')
    cipher.present = 'locked'
    const locked = await open()
    expect((await locked.status('work')).state).toBe('locked')
    expect(await locked.find('work')).toBeNull()
    cipher.present = 'ready'
    cipher.key = 0x33
    expect((await (await open()).status('work')).state).toBe('undecryptable')
    expect(await readFile(path(), 'utf8')).toBe(written)
    cipher.key = 0x5a
    expect((await (await open()).find('work'))?.reveal()).toBe(KEY)
  })
})

describe('a key without a keyring', () => {
  it.each(['absent', 'locked'] as const)('lasts for the session and is never written: %s', async (state) => {
    cipher.present = state
    const store = await open()
    expect((await store.set('work', KEY, ORIGIN)).state).toBe('session-only')
    expect((await store.find('work'))?.reveal()).toBe(KEY)
    expect(await (await open()).status('work')).toEqual(NO_CREDENTIAL)
    expect(await everythingWritten()).toBe('')
  })

  it('takes the place of a stored one for good', async () => {
    await (await open()).set('work', 'older', ORIGIN)
    cipher.present = 'locked'
    await (await open()).set('work', KEY, ORIGIN)
    cipher.present = 'ready'
    expect(await (await open()).status('work')).toEqual(NO_CREDENTIAL)
  })
})

describe('trouble with the file', () => {
  it('sets a damaged file aside, names it, and restores the backup', async () => {
    const store = await open()
    await store.set('work', KEY, ORIGIN)
    await store.set('home', KEY, ORIGIN)
    await writeFile(path(), '{ torn')
    const recovered = await open()
    expect((await recovered.find('work'))?.reveal()).toBe(KEY)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatch(/damaged.*corrupt-.*restored/)
    expect((await readdir(folder)).some((name) => name.includes('corrupt'))).toBe(true)
  })

  it('goes on in memory where nothing can be written, and says so', async () => {
    const blocked = join(folder, 'file')
    await writeFile(blocked, '')
    await chmod(blocked, 0o400)
    const store = await openCredentialStore({
      path: join(blocked, 'credentials.json'),
      cipher,
      now: () => NOW,
      onNotice: (message) => notices.push(message),
      onSecret: (secret) => secrets.push(secret)
    })
    expect((await store.set('work', KEY, ORIGIN)).state).toBe('session-only')
    expect(notices.at(-1)).toMatch(/cannot be saved/)
  })
})
