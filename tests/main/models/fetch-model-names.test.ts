import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchModelNames } from '../../../src/main/models/fetch-model-names'
import { classify } from '../../../src/main/streaming/run-errors'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { createManualTimer } from '../../helpers/manual-timer'
import { htmlAnswer, jsonAnswer, redirectTo } from '../../helpers/response-scripts'

let server: ChatCompletionsServer
const timer = createManualTimer()
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

function ask(signal?: AbortSignal) {
  const authentication = { header: 'authorization', prefix: 'Bearer ', reveal: () => 'canary-1' }
  const headers = [{ name: 'X-Team', value: 'a' }]
  const settings = { address: server.baseUrl, authentication, headers, headerTimeoutMs: 1000 }
  return fetchModelNames({ settings, path: '/models', fetch, timer, ...(signal ? { signal } : {}) })
}

it('asks with the key and the headers, at the address alone', async () => {
  server.respondWith(jsonAnswer(200, { object: 'list', data: [{ id: 'b' }, { id: 'a' }, { id: 'b' }] }))
  expect(await ask()).toEqual(['b', 'a'])
  expect(server.requests[0]).toMatchObject({ method: 'GET', path: '/v1/models' })
  expect(server.requests[0]?.headers).toMatchObject({ authorization: 'Bearer canary-1', 'x-team': 'a' })
  expect(timer.pending).toBe(0)
})

it.each([
  ['a list alone, as Together sends it', [{ id: 'x' }, { id: 'y' }], ['x', 'y']],
  ['models, as llama.cpp sends them too', { models: [{ name: 'x', model: 'x-model' }] }, ['x-model']],
  ['names alone', { data: ['x', 7, null, { id: 8 }, ''] }, ['x']],
  ['none', { data: [] }, []]
])('reads %s', async (_name, body, names) => {
  server.respondWith(jsonAnswer(200, body))
  expect(await ask()).toEqual(names)
})

describe('what goes wrong is a fault like a run’s', () => {
  const codeOf = async () =>
    classify(await ask().catch((error: unknown) => error), { host: server.host, modelName: 'a list' })

  it('refused', async () => {
    server.respondWith(jsonAnswer(401, { error: { message: 'Bad key canary-1' } }))
    expect(await codeOf()).toMatchObject({
      code: 'authentication',
      status: 401,
      message: expect.stringContaining('Bad key')
    })
  })

  it('no list', async () => {
    server.respondWith(htmlAnswer(200, '<h1>Sign in</h1>'))
    expect(await codeOf()).toMatchObject({
      code: 'not-a-stream',
      message: expect.stringMatching(/a list of models.*Sign in/)
    })
  })

  it('a redirect', async () => {
    server.respondWith(redirectTo('https://elsewhere.example/models'))
    expect(await codeOf()).toMatchObject({ code: 'redirect-refused' })
  })

  it('silence', async () => {
    server.respondWith()
    const asked = codeOf()
    await server.nextExchange()
    timer.advance(1000)
    expect(await asked).toMatchObject({ code: 'header-timeout' })
    await server.allSocketsClosed()
  })

  it('and a person who thinks better of it', async () => {
    server.respondWith()
    const stop = new AbortController()
    const asked = ask(stop.signal).catch((error: unknown) => error)
    await server.nextExchange()
    stop.abort('enough')
    expect(await asked).toBe('enough')
    await server.allSocketsClosed()
  })
})
