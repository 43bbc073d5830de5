import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckStepName } from '../../../../src/shared/connection-check'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk, usageChunk } from '../../../helpers/completion-chunks'
import {
  jsonAnswer,
  redirectTo,
  replyWith,
  resetAtOnce,
  streamOf,
  streamThenHold
} from '../../../helpers/response-scripts'
import { FAULT_MATRIX } from '../../faults/fault-matrix'
import { CANARY_KEY } from '../../faults/provider-case'
import { checkRow } from './check-row'
import { answerChats, follow, resultsOf, STRAIGHT, startCheck } from './checked-server'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const READY = replyWith(['ready'])
const COUNTING = streamThenHold([roleChunk(), textChunk('one')])
const check = (setting: Partial<Parameters<typeof startCheck>[0]> = {}) =>
  startCheck({ draft: { address: server.baseUrl }, ...setting })

it('fills in step by step, and ends well where all is well', async () => {
  server.respondWith(answerChats(READY, COUNTING))
  const { steps, outcome } = await follow(check())
  expect(resultsOf(steps)).toEqual({
    address: 'passed',
    proxy: 'skipped',
    tls: 'skipped',
    authentication: 'passed',
    model: 'passed',
    'first-token': 'passed',
    'finish-reason': 'passed',
    usage: 'passed',
    cancellation: 'passed'
  })
  expect(outcome).toMatchObject({
    passed: true,
    failedStep: null,
    cancelled: false,
    usage: { inputTokens: 7, outputTokens: 1, totalTokens: 8 }
  })
  // The knock carries no key: nothing is known of the server by then.
  expect(server.requests.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual([
    ['GET', '/v1/models', undefined],
    ['POST', '/v1/chat/completions', `Bearer ${CANARY_KEY}`],
    ['POST', '/v1/chat/completions', `Bearer ${CANARY_KEY}`]
  ])
  await server.allSocketsClosed()
})

it('tells of a step as soon as it is known', async () => {
  server.respondWith()
  const steps = check()
  const next = async () => (await steps.next()).value
  expect(await next()).toMatchObject({ name: 'address', state: 'running' })
  const knocked = next()
  await jsonAnswer(404, {})(await server.nextExchange())
  expect(await knocked).toMatchObject({ name: 'address', state: 'passed' })
  expect(await next()).toMatchObject({ name: 'proxy', state: 'skipped' })
  expect(await next()).toMatchObject({ name: 'tls', state: 'skipped' })
  expect(await next()).toMatchObject({ name: 'authentication', state: 'running' })
  const asked = next()
  const exchange = await server.nextExchange()
  await streamThenHold([roleChunk(), textChunk('rea')])(exchange)
  expect(await asked).toMatchObject({ name: 'authentication', state: 'passed' })
  expect(await next()).toMatchObject({ name: 'model', state: 'passed' })
  expect(await next()).toMatchObject({ name: 'first-token', state: 'running' })
  expect(await next()).toMatchObject({ name: 'first-token', state: 'passed' })
  await steps.return(undefined as never)
  await exchange.socketClosed
})

/** Where each fault of the matrix ends a check, or that it does not. */
const FAILED_STEPS: Readonly<Record<string, [CheckStepName | null, RegExp?]>> = {
  refused: ['address', /could not be reached/],
  DNS: ['address', /was not found/],
  'TLS, untrusted certificate': ['tls', /certificate authority/],
  'redirect to another host': ['first-token', /redirects to/],
  'redirect by 302 on the same host': ['first-token', /redirects to/],
  'reset before headers': ['first-token', /broke off/],
  '400': ['model', /Unsupported value: 'temperature'.*Turn on its rule “refuses temperature”/],
  '400, context too long': ['model', /8192/],
  '400, content filter': ['model', /filtered/],
  '401, the key in the words': ['authentication', /\[redacted\].*Check the key/],
  '403': ['authentication', /no access to this model/],
  '404, deployment': ['model', /deployment name and the base URL/],
  'proxy 407': ['proxy', /user name and password/],
  '408, then a reply': ['first-token', /a fault on its side\. Retry/],
  '409': ['first-token'],
  '500': ['first-token', /The server had an error/],
  '429': ['first-token', /Rate limit reached/],
  '429, quota exhausted': ['authentication', /billing/],
  'HTML with status 200': ['first-token', /web page/],
  'malformed chunk': ['finish-reason', /JSON/],
  'error in the stream': ['finish-reason', /overloaded/],
  'connection closed in mid-stream': ['finish-reason', /broke off/],
  'end without finish reason': ['finish-reason', /omits the finish reason/],
  '[DONE] without finish reason': ['finish-reason', /omits the finish reason/],
  'end before anything': ['first-token', /before its first token/],
  'finish length': [null],
  'finish content_filter': [null],
  'no role at all': [null],
  'reasoning as `reasoning`, no role': [null]
}

describe('against the fault matrix, a check ends at the right step, with its cure', () => {
  it.each(Object.entries(FAILED_STEPS))('%s', async (name, [failedStep, cure]) => {
    const row = FAULT_MATRIX.find((candidate) => candidate.name === name)
    if (!row) throw new Error('There is no such row in the matrix.')
    const { steps, outcome } = await checkRow(row)
    expect(outcome).toMatchObject({ failedStep, passed: failedStep === null })
    const failed = steps.filter(({ state }) => state === 'failed')
    expect(failed.map((step) => step.name)).toEqual(failedStep === null ? [] : [failedStep])
    if (cure) expect(failed[0]?.message).toMatch(cure)
    expect(failed[0]?.message ?? '').not.toContain('What arrived is kept.')
    expect(JSON.stringify(steps)).not.toContain(CANARY_KEY)
  })
})

describe('a check', () => {
  it('says at the key that there is none', async () => {
    const { steps, outcome } = await follow(check({ withoutKey: true }))
    expect(outcome.failedStep).toBe('authentication')
    expect(steps.at(-1)).toMatchObject({
      code: 'missing-credential',
      message: expect.stringContaining('“Mine” has no key')
    })
    expect(server.requests).toEqual([])
  })

  it('stops before the key leaves where the server sends everybody elsewhere', async () => {
    server.respondWith(redirectTo('https://elsewhere.example/v1/models'))
    const { outcome, steps } = await follow(check())
    expect(outcome.failedStep).toBe('address')
    expect(steps.at(-1)?.message).toMatch(/elsewhere\.example/)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('names the proxy where it is the proxy that does not answer', async () => {
    server.respondWith(resetAtOnce)
    const network = { ...STRAIGHT, findProxy: async () => 'proxy.example:8080' }
    const { steps, outcome } = await follow(check({ network }))
    expect(outcome.failedStep).toBe('proxy')
    expect(steps.at(-1)?.message).toMatch(/through the proxy proxy\.example:8080/)
  })

  it('warns where no usage comes, where the second answer is empty, and of a filter', async () => {
    const filtered = streamOf([roleChunk(), textChunk('ready'), finishChunk('content_filter')])
    server.respondWith(answerChats(filtered, streamOf([roleChunk(), finishChunk()])))
    const { steps, outcome } = await follow(check())
    expect(outcome.passed).toBe(true)
    expect(resultsOf(steps)).toMatchObject({ 'finish-reason': 'warned', usage: 'warned', cancellation: 'warned' })
  })

  it('takes a missing finish reason where the rules say so', async () => {
    server.respondWith(answerChats(streamOf([roleChunk(), textChunk('ready'), usageChunk()]), COUNTING))
    const rules = { omitsFinishReason: true }
    const { outcome } = await follow(check({ draft: { address: server.baseUrl, rules } }))
    expect(outcome.passed).toBe(true)
  })

  it('does not wait for a model that never stops', async () => {
    server.respondWith(
      answerChats(streamOf([roleChunk(), ...Array.from({ length: 900 }, () => textChunk('x '))]), COUNTING)
    )
    const { steps } = await follow(check())
    expect(resultsOf(steps)).toMatchObject({ 'finish-reason': 'warned', usage: 'skipped', cancellation: 'passed' })
  })

  it.each(['knock', 'first run', 'second run'])('ends at once when it is cancelled: in the %s', async (phase) => {
    const stop = new AbortController()
    server.respondWith()
    const following = follow(check({ signal: stop.signal }))
    const exchange = await server.nextExchange()
    if (phase === 'knock') stop.abort()
    else {
      await jsonAnswer(404, {})(exchange)
      const first = await server.nextExchange()
      if (phase === 'first run') stop.abort()
      else {
        await READY(first)
        await server.nextExchange()
        stop.abort()
      }
    }
    expect((await following).outcome).toMatchObject({ cancelled: true, passed: false, failedStep: null })
    await server.allSocketsClosed()
  })
})
