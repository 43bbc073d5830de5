import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createNodeNetwork } from '../../../src/main/network/node-network'
import { systemTimer } from '../../../src/shared/timer'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { type ForwardProxy, startForwardProxy } from '../../helpers/forward-proxy'
import { replyWith } from '../../helpers/response-scripts'
import { startSocksProxy } from '../../helpers/socks-proxy'
import { requestFor, sourceFor } from '../faults/provider-case'
import { recordRun } from '../faults/recorded-run'

let server: ChatCompletionsServer
let proxy: ForwardProxy
beforeEach(async () => {
  server = await startChatCompletionsServer()
  server.respondWith(replyWith(['Once', ' upon']))
  proxy = await startForwardProxy({ login: { user: 'me', password: 'pass-1' } })
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY']) {
    vi.stubEnv(name, '')
    vi.stubEnv(name.toLowerCase(), '')
  }
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await proxy.close()
})

/** A name that only the proxy knows. */
const origin = () => server.origin.replace('127.0.0.1', 'provider.test')

function run(at = origin()) {
  const request = requestFor('openai', { headerTimeoutMs: 10_000, idleTimeoutMs: 10_000, maxRetries: 0 })
  const { fetch } = createNodeNetwork(process.env)
  return recordRun({
    request,
    source: sourceFor(request, at, { fetch, timer: systemTimer }),
    timer: systemTimer,
    onBackOff: () => {}
  }).ended
}

it('goes by way of the proxy that the environment names', async () => {
  vi.stubEnv('HTTP_PROXY', `http://me:pass-1@${proxy.host}`)
  expect(await run()).toMatchObject({ type: 'run-end', text: 'Once upon' })
  expect(proxy.asked).toHaveLength(1)
  expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  expect(await createNodeNetwork(process.env).findProxy(origin())).toBe(proxy.host)
})

it('takes a proxy without a scheme for one that speaks plain http', async () => {
  vi.stubEnv('HTTPS_PROXY', proxy.host)
  await createNodeNetwork(process.env)
    .fetch('https://provider.test/')
    .catch(() => {})
  expect(proxy.asked).toEqual(['CONNECT provider.test:443'])
})

it('takes a percent sign in the password of a proxy for itself', async () => {
  await proxy.close()
  proxy = await startForwardProxy({ login: { user: 'me', password: '50%off' } })
  vi.stubEnv('HTTP_PROXY', `http://me:50%off@${proxy.host}`)
  expect(await run()).toMatchObject({ type: 'run-end', text: 'Once upon' })
})

it('signs in to a SOCKS proxy', async () => {
  const socks = await startSocksProxy('me:50%off', Number(new URL(server.origin).port))
  try {
    vi.stubEnv('ALL_PROXY', `socks5://me:50%off@${socks.host}`)
    expect(await run()).toMatchObject({ type: 'run-end', text: 'Once upon' })
    expect(socks.logins).toEqual(['me:50%off'])
  } finally {
    await socks.close()
  }
})

it('says of a kind of proxy that it does not speak to that it is none', async () => {
  vi.stubEnv('ALL_PROXY', 'socks4://127.0.0.1:9')
  expect(await run()).toMatchObject({ type: 'run-error', error: { code: 'bad-request' } })
})

it('says that what the environment names is no proxy, and tells no password', async () => {
  vi.stubEnv('HTTP_PROXY', 'http://me:canary-7@[proxy')
  const ending = await run()
  expect(ending).toMatchObject({
    type: 'run-error',
    error: { code: 'bad-request', message: expect.stringMatching(/HTTP_PROXY.*no address of a proxy/) }
  })
  expect(JSON.stringify(ending)).not.toContain('canary-7')
})

it('says that the proxy wants to know who comes', async () => {
  vi.stubEnv('http_proxy', `http://${proxy.host}`)
  expect(await run()).toMatchObject({ type: 'run-error', error: { code: 'proxy-authentication' } })
  expect(server.requests).toEqual([])
  vi.stubEnv('https_proxy', `http://${proxy.host}`)
  const encrypted = createNodeNetwork(process.env).fetch('https://provider.test/')
  await expect(encrypted).rejects.toMatchObject({ code: 'proxy-authentication', host: 'provider.test' })
})

it('goes straight where NO_PROXY says so, and to this computer always', async () => {
  vi.stubEnv('HTTP_PROXY', `http://${proxy.host}`)
  vi.stubEnv('NO_PROXY', 'other.test,provider.test')
  expect(await run()).toMatchObject({ type: 'run-error', error: { code: 'host-not-found' } })
  vi.stubEnv('NO_PROXY', '')
  expect(await run(server.origin)).toMatchObject({ type: 'run-end' })
  expect(proxy.asked).toEqual([])
  expect(await createNodeNetwork(process.env).findProxy(server.origin)).toBeNull()
})

it('names the proxy where it cannot be reached', async () => {
  const { host } = proxy
  await proxy.close()
  vi.stubEnv('HTTP_PROXY', `http://${host}`)
  expect(await run()).toMatchObject({ type: 'run-error', error: { code: 'connection-refused' } })
  proxy = await startForwardProxy()
})
