import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { ProfileDraftInput } from '../../src/shared/profile'
import type { RunErrorCode } from '../../src/shared/run-error'
import type { TerminalRunEvent } from '../../src/shared/run-event'
import { type Certificate, createCertificateAuthority, createServerCertificate } from '../helpers/certificates'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { type ForwardProxy, type ForwardProxyOptions, startForwardProxy } from '../helpers/forward-proxy'
import { replyWith } from '../helpers/response-scripts'
import { CANARY_KEY, requestFor } from '../main/faults/provider-case'
import { test as base, expect } from './fixtures'
import { invoke, listenToRuns } from './window-runs'

/** A name that nobody but the test's proxy knows, so that no request can get there in another way. */
const HOST = 'provider.test'
const PASSWORD = 'canary-proxy-password-71c0'

interface NetworkFixtures {
  openProxy(options?: ForwardProxyOptions): Promise<ForwardProxy>
  openServer(tls?: Certificate): Promise<ChatCompletionsServer>
}

const test = base.extend<NetworkFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here, even where nothing is needed.
  openProxy: async ({}, use) => {
    const proxies: ForwardProxy[] = []
    await use(async (options) => {
      const proxy = await startForwardProxy(options)
      proxies.push(proxy)
      return proxy
    })
    for (const proxy of proxies) await proxy.close()
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  openServer: async ({}, use) => {
    const servers: ChatCompletionsServer[] = []
    await use(async (tls) => {
      const server = await startChatCompletionsServer(tls ? { tls } : {})
      server.respondWith(replyWith(['Once', ' upon']))
      servers.push(server)
      return server
    })
    for (const server of servers) await server.close()
  }
})

/** The server's address under the name that only the proxy knows. */
const addressOf = ({ origin }: ChatCompletionsServer) => `${origin.replace('127.0.0.1', HOST)}/v1`

async function saveProfile(page: Page, draft: Partial<ProfileDraftInput>): Promise<string> {
  const saved = await invoke(page, 'profiles:save', { draft: { kind: 'compatible', ...draft }, key: CANARY_KEY })
  if (!saved.saved) throw new Error(JSON.stringify(saved.issues))
  return saved.summary.profile.id
}

async function createRunner(page: Page) {
  const runs = await listenToRuns(page)
  return async (profileId: string): Promise<TerminalRunEvent> => {
    const limits = { headerTimeoutMs: 10_000, idleTimeoutMs: 20_000, maxRetries: 0 }
    return (await runs.start({ ...requestFor('compatible', limits), profileId })).ended
  }
}

const COMPLETE = { type: 'run-end', outcome: 'complete', text: 'Once upon' }
const failedWith = (code: RunErrorCode) => ({ type: 'run-error', error: { code } })

test('runs go through the proxy that is named, and nothing else does', async ({ launched, openProxy, openServer }) => {
  const { page } = launched
  const [proxy, server] = [await openProxy(), await openServer()]
  const run = await createRunner(page)
  const profileId = await saveProfile(page, { address: addressOf(server) })
  expect(await run(profileId)).toMatchObject(failedWith('host-not-found'))
  const saved = await invoke(page, 'network:save', { settings: { proxy: { mode: 'custom', url: proxy.host } } })
  expect(saved).toMatchObject({ saved: true, repairs: [expect.stringContaining('http://')] })
  expect(await run(profileId)).toMatchObject(COMPLETE)
  expect(await run(await saveProfile(page, { name: 'Here', address: server.baseUrl }))).toMatchObject(COMPLETE)
  // The one that stays on this computer took no detour, and Chromium asked for nothing of its own.
  expect(proxy.asked).toEqual([`POST ${addressOf(server)}/chat/completions`])
  expect(server.requests).toHaveLength(2)
})

test('a proxy that asks who comes is told, and nobody else is', async ({ launched, openProxy, openServer }) => {
  const { page } = launched
  const proxy = await openProxy({ login: { user: 'zoë', password: PASSWORD } })
  const server = await openServer()
  const run = await createRunner(page)
  const profileId = await saveProfile(page, { address: addressOf(server) })
  const name = (url: string) => invoke(page, 'network:save', { settings: { proxy: { mode: 'custom', url } } })
  await name(proxy.host)
  expect(await run(profileId)).toMatchObject(failedWith('proxy-authentication'))
  expect(proxy.credentials).toEqual([])

  const saved = await name(`http://zo%C3%AB:${PASSWORD}@${proxy.host}`)
  expect(saved.status).toMatchObject({
    settings: { proxy: { url: `http://${proxy.host}`, user: 'zoë' } },
    proxyPassword: { hasKey: true }
  })
  expect(JSON.stringify(saved)).not.toContain(PASSWORD)
  expect(await run(profileId)).toMatchObject(COMPLETE)
  expect(server.requests.map(({ headers }) => headers['proxy-authorization'])).toEqual([undefined])

  await invoke(page, 'proxy-password:set', { profileId: null, password: 'wrong' })
  const { ticket } = await invoke(page, 'proxy-password:clear', { profileId: null })
  expect(await run(profileId)).toMatchObject(failedWith('proxy-authentication'))
  await invoke(page, 'credential:restore', { ticket })
  expect(await run(profileId)).toMatchObject(failedWith('proxy-authentication'))
  await invoke(page, 'proxy-password:set', { profileId: null, password: PASSWORD })
  expect(await run(profileId)).toMatchObject(COMPLETE)
})

test("a profile's own proxy goes before the app's", async ({ launched, openProxy, openServer }) => {
  const { page } = launched
  const [appProxy, ownProxy, server] = [await openProxy(), await openProxy(), await openServer()]
  const run = await createRunner(page)
  await invoke(page, 'network:save', { settings: { proxy: { mode: 'custom', url: `http://${appProxy.host}` } } })
  const own = { mode: 'custom', url: `http://${ownProxy.host}`, user: '' } as const
  const profileId = await saveProfile(page, { address: addressOf(server), proxy: own })
  expect(await run(profileId)).toMatchObject(COMPLETE)
  const straight = await saveProfile(page, {
    name: 'Straight',
    address: addressOf(server),
    proxy: { mode: 'none', url: '', user: '' }
  })
  expect(await run(straight)).toMatchObject(failedWith('host-not-found'))
  expect({ app: appProxy.asked.length, own: ownProxy.asked.length }).toEqual({ app: 0, own: 1 })
})

test('an authority that is added vouches for its own certificates alone', async ({
  launched,
  openProxy,
  openServer,
  userDataFolder
}) => {
  const { page } = launched
  const authority = await createCertificateAuthority()
  const good = await openServer(await createServerCertificate({ authority, names: { host: HOST } }))
  const wrong = {
    'for another name': await openServer(
      await createServerCertificate({ authority, names: { host: 'elsewhere.test' } })
    ),
    'that has run out': await openServer(
      await createServerCertificate({ authority, names: { host: HOST }, notAfterDate: new Date(86_400_000) })
    ),
    'of nobody': await openServer(await createServerCertificate({ names: { host: HOST } })),
    'of another authority': await openServer(
      await createServerCertificate({ authority: await createCertificateAuthority(), names: { host: HOST } })
    )
  }
  const proxy = await openProxy()
  const run = await createRunner(page)
  const use = (authorityFile: string) =>
    invoke(page, 'network:save', {
      settings: { proxy: { mode: 'custom', url: `http://${proxy.host}` }, authorityFile }
    })
  await use('')
  const profileId = await saveProfile(page, { address: addressOf(good) })
  expect(await run(profileId)).toMatchObject(failedWith('tls'))

  const file = join(userDataFolder, 'authority.pem')
  await writeFile(file, authority.cert)
  expect((await use(file)).status.authority).toEqual({ file, subjects: ['Streamscope test authority'], problem: null })
  expect(await run(profileId)).toMatchObject(COMPLETE)
  for (const [name, server] of Object.entries(wrong)) {
    expect(await run(await saveProfile(page, { name, address: addressOf(server) })), name).toMatchObject(
      failedWith('tls')
    )
    expect(server.requests, name).toEqual([])
  }

  await use('')
  expect(await run(profileId)).toMatchObject(failedWith('tls'))
  expect(await use(join(userDataFolder, 'missing.pem'))).toMatchObject({
    saved: false,
    issues: [{ field: 'authorityFile', message: expect.stringContaining('ENOENT') }]
  })
})
