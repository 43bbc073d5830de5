import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProfileSummary } from '../../src/shared/profile'
import { replyWith } from '../helpers/response-scripts'
import { CANARY_KEY, requestFor } from '../main/faults/provider-case'
import { type DebuggedPage, debugPage } from './debugged-page'
import { test as base, expect } from './fixtures'
import { missingForKeyring, startKeyringSession } from './keyring-session'

interface KeyringFixtures {
  /** Where keyrings lie. */
  home: string
  /** Starts the app with a place for passwords, does something in its page, and ends it as a person does. */
  within<Answer>(
    place: { store: string; environment?: Record<string, string> },
    act: (page: DebuggedPage) => Promise<Answer>
  ): Promise<Answer>
}

const test = base.extend<KeyringFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here, even where nothing is needed.
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'streamscope-home-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },

  within: async ({ spawnApp }, use) => {
    await use(async ({ store, environment = {} }, act) => {
      const switches = [`--password-store=${store}`, '--remote-debugging-port=0']
      const { child, ended } = spawnApp({ switches, environment })
      const page = await debugPage(child)
      const answer = await act(page)
      await page.close()
      await ended
      return answer
    })
  }
})

const isLinux = process.platform === 'linux'

test('without a keyring a key lasts for the session and is never written', async ({
  within,
  server,
  userDataFolder
}) => {
  test.skip(!isLinux, 'Only Linux runs without a keyring.')
  await within({ store: 'basic' }, async (page) => {
    const draft = { kind: 'openai', address: server.baseUrl } as const
    const saved = await page.invoke('profiles:save', { draft, key: CANARY_KEY })
    expect(saved).toMatchObject({ summary: { credential: { state: 'session-only' }, readiness: { ready: true } } })
    server.respondWith(replyWith(['Once']))
    const { profile } = await onlyProfile(page)
    await page.invoke('run:start', { ...requestFor('openai'), profileId: profile.id })
    await expect.poll(() => server.requests[0]?.headers.authorization).toBe(`Bearer ${CANARY_KEY}`)
  })
  expect(await everythingIn(userDataFolder)).not.toContain(CANARY_KEY)
  expect((await within({ store: 'basic' }, onlyProfile)).readiness).toMatchObject({ reason: 'key-missing' })
})

test('with a keyring a key is stored, and withheld while the keyring is locked or another one', async ({
  within,
  server,
  home,
  userDataFolder
}) => {
  const missing = missingForKeyring()
  test.skip(missing !== null, missing ?? '')
  const withKeyring = async <Answer>(
    keyring: { home: string; password: string | null },
    act: (page: DebuggedPage) => Promise<Answer>
  ): Promise<Answer> => {
    const session = await startKeyringSession(keyring.home, keyring.password)
    const answer = await within({ store: 'gnome-libsecret', environment: session.environment }, act)
    await session.close()
    return answer
  }
  const mine = { home, password: 'test' }
  const draft = { kind: 'openai', address: server.baseUrl } as const
  const saved = await withKeyring(mine, (page) => page.invoke('profiles:save', { draft, key: CANARY_KEY }))
  expect(saved).toMatchObject({ summary: { credential: { state: 'stored' }, readiness: { ready: true } } })

  const file = join(userDataFolder, 'credentials.json')
  const written = await readFile(file, 'utf8')
  // The mark of a key from the keyring; `v10` would be that of the key that everybody knows.
  expect(markOf(written)).toBe('v11')
  expect(await everythingIn(userDataFolder)).not.toContain(CANARY_KEY)

  expect(await withKeyring({ ...mine, password: null }, onlyProfile)).toMatchObject({
    credential: { hasKey: true, state: 'locked' },
    readiness: { reason: 'key-locked' }
  })
  const other = { home: await mkdtemp(join(home, 'other-')), password: 'test' }
  expect(await withKeyring(other, onlyProfile)).toMatchObject({
    credential: { hasKey: true, state: 'undecryptable' },
    readiness: { reason: 'key-undecryptable' }
  })
  // What cannot be read is kept, and read again once it can be.
  expect(await readFile(file, 'utf8')).toBe(written)
  const again = await withKeyring(mine, onlyProfile)
  expect(again).toMatchObject({ credential: { hasKey: true, state: 'stored' }, readiness: { ready: true } })
})

async function onlyProfile(page: DebuggedPage): Promise<ProfileSummary> {
  const [summary] = await page.invoke('profiles:list', undefined)
  if (!summary) throw new Error('There is no profile.')
  return summary
}

/** The first three bytes of the only ciphertext. */
function markOf(file: string): string {
  const [entry] = Object.values(JSON.parse(file).entries) as { blob: string }[]
  const bytes = Buffer.from(entry?.blob ?? '', 'base64')
  return bytes.subarray(0, 3).toString('latin1')
}

async function everythingIn(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const texts = await Promise.all(names.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))
  return texts.join('\n')
}
