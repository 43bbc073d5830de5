import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RemoteProviderId } from '../../../src/main/models/catalogue'
import { createChatModelSource } from '../../../src/main/models/create-chat-model-source'
import { toLangChainMessages } from '../../../src/main/streaming/langchain-messages'
import { classify } from '../../../src/main/streaming/run-errors'
import type { Message } from '../../../src/shared/message'
import type { RunRequestInput } from '../../../src/shared/run-request'
import { runRequestSchema } from '../../../src/shared/run-request'
import { systemTimer, type Timer } from '../../../src/shared/timer'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { createManualTimer } from '../../helpers/manual-timer'
import { jsonAnswer, replyWith } from '../../helpers/response-scripts'
import { CANARY_KEY, REMOTE_PROVIDERS, requestFor, settingsFor, sourceFor } from '../faults/provider-case'
import { createTappedFetch } from '../faults/tapped-fetch'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
  server.respondWith(replyWith(['Hi']))
})
afterEach(() => server.close())
afterEach(() => vi.unstubAllEnvs())

interface SourceChanges {
  timer?: Timer
  origin?: string
  fetch?: typeof globalThis.fetch
}

function createSource(asked: Omit<RunRequestInput, 'messages'>, changes: SourceChanges = {}) {
  const { origin = server.origin, ...dependencies } = changes
  const request = runRequestSchema.parse({ messages: [{ role: 'human', content: 'Hi' }], ...asked })
  return sourceFor(request, origin, { fetch, timer: systemTimer, ...dependencies })
}

async function ask(asked: Omit<RunRequestInput, 'messages'>) {
  const model = await createSource(asked).createChatModel()
  for await (const _chunk of await model.stream('Hi')) {
    // Only what was asked matters here.
  }
  return server.requests[0]
}

const PATHS: Readonly<Record<RemoteProviderId, string>> = {
  openai: '/v1/chat/completions',
  compatible: '/v1/chat/completions',
  azure: '/openai/deployments/test-deployment/chat/completions?api-version=2024-10-21'
}

describe.each(REMOTE_PROVIDERS)('a chat model of %s', (provider) => {
  // Names that LangChain's own classes send to the responses endpoint.
  it.each(['gpt-4o', 'gpt-5-codex', 'gpt-5.2-pro', 'gpt-5.6', 'o3'])('asks chat completions for %s', async (model) => {
    const request = await ask({ provider, model, seed: 7 })
    expect(request?.path).toBe(PATHS[provider])
    expect(request?.body).toMatchObject({ model, stream: true, stream_options: { include_usage: true }, seed: 7 })
  })

  it('sends the temperature and no seed by default', async () => {
    const request = await ask({ provider, model: 'gpt-4o', temperature: 0.25 })
    expect(request?.body).toMatchObject({ temperature: 0.25 })
    expect(request?.body).not.toHaveProperty('seed')
  })

  it.each([
    ['gpt-4o', 'max_tokens', 'max_completion_tokens'],
    ['o3', 'max_completion_tokens', 'max_tokens'],
    ['gpt-5', 'max_completion_tokens', 'max_tokens']
  ])('limits the tokens of %s by %s, and names what it ends at', async (model, name, otherName) => {
    const request = await ask({ provider, model, maxTokens: 20, stop: ['END', '\n\n'] })
    expect(request?.body).toMatchObject({ [name]: 20, stop: ['END', '\n\n'] })
    expect(request?.body).not.toHaveProperty(otherName)
  })

  it('limits nothing by default', async () => {
    const request = await ask({ provider, model: 'gpt-4o' })
    for (const name of ['max_tokens', 'max_completion_tokens', 'stop']) expect(request?.body).not.toHaveProperty(name)
  })

  it('sends earlier turns in their order and by their roles', async () => {
    const model = await createSource({ provider, model: 'gpt-4o' }).createChatModel()
    const turns: Message[] = [
      { role: 'system', content: 'Be brief.' },
      { role: 'human', content: 'One?' },
      { role: 'assistant', content: 'Two.' },
      { role: 'human', content: 'Three?' }
    ]
    for await (const _chunk of await model.stream(toLangChainMessages(turns))) {
      // Only what was asked matters here.
    }
    const sent = turns.map(({ role, content }) => ({ role: role === 'human' ? 'user' : role, content }))
    expect(server.requests[0]?.body).toMatchObject({ messages: sent })
  })

  it('goes where the settings say, whatever else stands in the environment', async () => {
    for (const name of [
      'AZURE_OPENAI_BASE_PATH',
      'AZURE_OPENAI_ENDPOINT',
      'OPENAI_BASE_URL',
      'OPENAI_API_BASE',
      'LANGSMITH_GATEWAY'
    ]) {
      vi.stubEnv(name, 'https://stray.invalid')
    }
    vi.stubEnv('AZURE_OPENAI_API_INSTANCE_NAME', 'stray')
    vi.stubEnv('AZURE_OPENAI_API_DEPLOYMENT_NAME', 'stray')
    vi.stubEnv('AZURE_OPENAI_API_VERSION', 'stray')
    vi.stubEnv('OPENAI_API_KEY', 'stray-key')
    vi.stubEnv('OPENAI_ORG_ID', 'stray')
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-stray: 1')
    const request = await ask({ provider })
    expect(request?.path).toBe(PATHS[provider])
    expect(JSON.stringify(request?.headers)).not.toContain('stray')
  })

  it('tells the server who asks, and nothing of this computer beyond it', async () => {
    const request = await ask({ provider })
    const keyHeader = provider === 'azure' ? 'api-key' : 'authorization'
    expect(request?.headers[keyHeader]).toBe(provider === 'azure' ? CANARY_KEY : `Bearer ${CANARY_KEY}`)
    expect(Object.keys(request?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual([])
  })

  it('holds no key: neither the model nor the source prints one', async () => {
    const source = createSource({ provider })
    const model = await source.createChatModel()
    await model.invoke('Hi').catch(() => undefined)
    const printed = [source, model].map((value) => inspect(value, { depth: null, showHidden: true }))
    expect(printed.join()).not.toContain(CANARY_KEY)
    expect(source.redact?.(`key ${CANARY_KEY}.`)).toBe('key [redacted].')
  })
})

it('lets the libraries say nothing on the console, whatever the environment asks of them', async () => {
  vi.stubEnv('OPENAI_LOG', 'debug')
  const spies = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
  await ask({ provider: 'openai' })
  expect(spies.map((spy) => spy.mock.calls)).toEqual(spies.map(() => []))
  vi.restoreAllMocks()
})

it('counts the end marker of the latest attempt alone, for a server that is known to send nothing else', async () => {
  const settings = { ...settingsFor(requestFor('compatible'), server.origin), doneMarkerSuffices: true }
  const source = createChatModelSource(settings, { fetch, timer: systemTimer })
  expect(source.omitsFinishReason).toBe(false)
  const model = await source.createChatModel()
  for await (const _chunk of await model.stream('Hi')) {
    // To its end.
  }
  expect(source.omitsFinishReason).toBe(true)
  await source.createChatModel()
  expect(source.omitsFinishReason).toBe(false)
})

it("escapes a deployment's name in the path", async () => {
  const request = await ask({ provider: 'azure', deployment: '../x?y' })
  expect(request?.path).toBe('/openai/deployments/..%2Fx%3Fy/chat/completions?api-version=2024-10-21')
})

it('says why a server that asks for a key got none', async () => {
  server.respondWith(jsonAnswer(401, { error: { message: 'Missing bearer token' } }))
  const source = createSource({ provider: 'compatible', baseUrl: server.baseUrl }, { origin: 'http://127.0.0.1:1' })
  const model = await source.createChatModel()
  const error = await model.invoke('Hi').catch((thrown: unknown) => thrown)
  expect(classify(error, { host: null, modelName: '' })).toMatchObject({
    code: 'authentication',
    status: 401,
    message: expect.stringMatching(/asks for a key, and none was sent.*set OPENAI_BASE_URL to/)
  })
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
})

it.each(['canary-\u200b1', 'canary\n-1', 'canary-1…', 'canary-1\u0000'])(
  'says of the key %j that no request can carry it',
  async (key) => {
    const settings = settingsFor(requestFor('openai'), server.origin)
    const authentication = { header: 'authorization', prefix: 'Bearer ', reveal: () => key }
    const source = createChatModelSource({ ...settings, authentication }, { fetch, timer: systemTimer })
    const model = await source.createChatModel()
    const error = await model.invoke('Hi').catch((thrown: unknown) => thrown)
    const fault = classify(error, { host: null, modelName: '' })
    expect(fault).toMatchObject({
      code: 'authentication',
      message: expect.stringMatching(/line break or an invisible/)
    })
    expect(JSON.stringify(fault)).not.toContain('canary')
    expect(server.requests).toEqual([])
  }
)

it('keeps what is known of a refusal whose body never ends', async () => {
  const timer = createManualTimer()
  const { fetch, hasReceived } = createTappedFetch()
  const model = await createSource({ provider: 'openai' }, { timer, fetch }).createChatModel()
  server.respondWith()
  const asking = model.invoke('Hi').catch((thrown: unknown) => thrown)
  const exchange = await server.nextExchange()
  exchange.head(403, { 'content-type': 'application/json' })
  await exchange.write('{"error":')
  await hasReceived('{"error":'.length)
  timer.advance(30_000)
  expect(await asking).toMatchObject({ status: 403 })
  expect(timer.pending).toBe(0)
})
