import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Certificate, createCertificateAuthority, createServerCertificate } from '../helpers/certificates'
import { startChatCompletionsServer } from '../helpers/chat-completions-server'
import { roleChunk, textChunk } from '../helpers/completion-chunks'
import { type ForwardProxyOptions, startForwardProxy } from '../helpers/forward-proxy'
import { jsonAnswer, replyWith, streamThenHold } from '../helpers/response-scripts'
import { answerChats } from '../main/connections/check/checked-server'
import { CANARY_KEY } from '../main/faults/provider-case'
import { runCliProcess, startCli } from './cli-process'

async function openServer(tls?: Certificate) {
  const server = await startChatCompletionsServer(tls ? { tls } : {})
  onTestFinished(() => server.close())
  server.respondWith(answerChats(replyWith(['ready']), streamThenHold([roleChunk(), textChunk('one')])))
  return server
}

async function openProxy(options?: ForwardProxyOptions) {
  const proxy = await startForwardProxy(options)
  onTestFinished(() => proxy.close())
  return proxy
}

describe('check', () => {
  it('goes through every step of a provider, a line each, and ends with 0', async () => {
    const server = await openServer()
    const environment = { OPENAI_API_KEY: CANARY_KEY, OPENAI_BASE_URL: server.baseUrl }
    const { exitCode, stdout, stderr } = await runCliProcess(['check', '--provider', 'openai'], environment)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.split('\n').map((line) => line.split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'address passed',
      'proxy skipped',
      'tls skipped',
      'authentication passed',
      'model passed',
      'first-token passed',
      'finish-reason passed',
      'usage passed',
      'cancellation passed',
      'The connection',
      ''
    ])
    expect(stdout).not.toContain(CANARY_KEY)
    await server.allSocketsClosed()
  })

  it('stops at the first failure, with its cure, and ends with 1', async () => {
    const server = await openServer()
    server.respondWith(jsonAnswer(401, { error: { message: `Wrong key ${CANARY_KEY}` } }))
    const environment = { OPENAI_API_KEY: CANARY_KEY, OPENAI_BASE_URL: server.baseUrl }
    const { exitCode, stdout } = await runCliProcess(['check', '--provider', 'openai', '--json'], environment)
    expect(exitCode).toBe(1)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.at(-2)).toMatchObject({
      type: 'check-step',
      name: 'authentication',
      state: 'failed',
      code: 'authentication'
    })
    expect(lines.at(-1)).toMatchObject({ type: 'check-end', passed: false, failedStep: 'authentication' })
    expect(stdout).not.toContain(CANARY_KEY)
  })

  it('checks the built-in model too', async () => {
    const { exitCode, stdout } = await runCliProcess(['check'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^address\s+skipped[\s\S]*cancellation\s+passed/)
  })

  it('ends at Ctrl-C, with 130', async () => {
    const server = await openServer()
    server.respondWith()
    const { child, result } = startCli(['check', '--provider', 'compatible', '--base-url', server.baseUrl])
    await server.nextExchange()
    child.kill('SIGINT')
    expect(await result).toMatchObject({ exitCode: 130, stdout: 'Stopped.\n' })
    await server.allSocketsClosed()
  })

  it.each([
    [['check', '--provider', 'azure'], /AZURE_OPENAI_ENDPOINT|AZURE_OPENAI_API_KEY/],
    [['check', '--prompt', 'x'], /--prompt/]
  ])('refuses or fails %j in words', async (args, words) => {
    const { exitCode, stdout, stderr } = await runCliProcess(args)
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).toMatch(words)
  })
})

describe('the network of the terminal runner', () => {
  it('is the proxy and the authorities that the environment names', async () => {
    const authority = await createCertificateAuthority()
    const server = await openServer(await createServerCertificate({ authority, names: { host: 'provider.test' } }))
    const proxy = await openProxy({ login: { user: 'me', password: 'canary-pass-1' } })
    const folder = await mkdtemp(join(tmpdir(), 'streamscope-authority-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const authorityFile = join(folder, 'authority.pem')
    await writeFile(authorityFile, authority.cert)
    const address = server.baseUrl.replace('127.0.0.1', 'provider.test')
    const check = async (environment: Record<string, string>) => {
      const { stdout } = await runCliProcess(['check', '--provider', 'compatible', '--base-url', address], environment)
      expect(stdout).not.toContain('canary-pass-1')
      return stdout.split('\n').map((line) => line.split(/\s+/).slice(0, 2).join(' '))
    }
    const HTTPS_PROXY = `http://me:canary-pass-1@${proxy.host}`
    expect(await check({})).toContain('address failed')
    expect(await check({ HTTPS_PROXY, NO_PROXY: 'provider.test' })).toContain('address failed')
    expect(await check({ HTTPS_PROXY: `http://me:wrong@${proxy.host}` })).toContain('proxy failed')
    expect(await check({ HTTPS_PROXY })).toContain('tls failed')
    expect(server.requests).toEqual([])
    const steps = await check({ HTTPS_PROXY, NODE_EXTRA_CA_CERTS: authorityFile })
    expect(steps).toEqual(expect.arrayContaining(['proxy passed', 'tls passed', 'cancellation passed']))
  })
})
