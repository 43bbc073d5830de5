import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RunFault } from '../../../src/shared/run-error'
import {
  type ChatCompletionsServer,
  type ResponseScript,
  startChatCompletionsServer
} from '../../helpers/chat-completions-server'
import { roleChunk, textChunk } from '../../helpers/completion-chunks'
import { jsonAnswer, replyWith, resetAtOnce } from '../../helpers/response-scripts'
import { breakOffAfter } from './break-off'
import { createLoopbackSource } from './loopback-source'
import { createStepwiseSource } from './stepwise-source'
import { type WatchedRun, watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const watch = (options: Partial<Parameters<typeof watchRun>[0]> = {}) =>
  watchRun({ source: createLoopbackSource(server), ...options })

const refusal = (status: number, headers = {}): ResponseScript =>
  jsonAnswer(status, { error: { message: 'Come again', code: 'busy' } }, headers)

/** Turns the clock on through pauses of these lengths. */
async function passPauses(run: WatchedRun, pausesMs: readonly number[]): Promise<void> {
  for (const pauseMs of pausesMs) {
    await run.timer.hasPendingIn(pauseMs)
    run.timer.advance(pauseMs)
  }
}

const retriesOf = (run: WatchedRun) => run.events.filter((event) => event.type === 'retry')

describe('is tried again', () => {
  test.each([408, 409, 429, 500, 502, 503, 504, 529])('status %d, twice, then it is told', async (status) => {
    server.respondWith(refusal(status))
    const run = watch()
    await passPauses(run, [500, 1000])
    const code = status === 429 ? 'rate-limit' : 'server'
    expect(await run.ending()).toMatchObject({
      type: 'run-error',
      error: { code, status, message: expect.stringMatching(/“Come again”.*\(Tried 3 times\.\)$/) },
      text: ''
    })
    expect(retriesOf(run)).toMatchObject([
      { attempt: 2, delayMs: 500, reason: expect.stringContaining('Come again') },
      { attempt: 3, delayMs: 1000 }
    ])
    expect(server.requests).toHaveLength(3)
  })

  test('a connection that is reset before the headers', async () => {
    server.respondWith(resetAtOnce, replyWith(['a']))
    const run = watch()
    await passPauses(run, [500])
    expect(await run.ending()).toMatchObject({ type: 'run-end', outcome: 'complete', text: 'a' })
    expect(retriesOf(run)).toMatchObject([{ reason: expect.stringContaining('broke off') }])
    expect(server.requests).toHaveLength(2)
  })

  test('a connection that is refused', async () => {
    const gone = await startChatCompletionsServer()
    await gone.close()
    const run = watch({ source: createLoopbackSource(gone) })
    await passPauses(run, [500, 1000])
    expect(await run.ending()).toMatchObject({
      type: 'run-error',
      error: {
        code: 'connection-refused',
        host: gone.host,
        message: `${gone.host} could not be reached (ECONNREFUSED). Check that the server is running and that the base URL is right, then retry. (Tried 3 times.)`
      }
    })
  })

  test('after as long as the provider asks for', async () => {
    server.respondWith(
      refusal(429, { 'retry-after': '7' }),
      refusal(503, { 'retry-after-ms': '1500' }),
      replyWith(['a'])
    )
    const run = watch()
    await passPauses(run, [7000, 1500])
    expect(await run.ending()).toMatchObject({ type: 'run-end', text: 'a' })
  })

  test('as often as the limit says', async () => {
    server.respondWith(refusal(500))
    const run = watch({ limits: { maxRetries: 4 } })
    await passPauses(run, [500, 1000, 2000, 4000])
    await run.ending()
    expect(retriesOf(run)).toHaveLength(4)
    expect(server.requests).toHaveLength(5)
  })

  test('with jitter', async () => {
    server.respondWith(refusal(500), replyWith(['a']))
    const run = watch({ random: () => 0 })
    await passPauses(run, [250])
    await run.ending()
  })
})

describe('is not tried again', () => {
  test.each([
    [400, 'bad-request'],
    [401, 'authentication'],
    [402, 'quota'],
    [403, 'permission'],
    [404, 'not-found'],
    [405, 'bad-request'],
    [413, 'bad-request'],
    [422, 'bad-request']
  ])('status %d, which is %s', async (status, code) => {
    server.respondWith(refusal(status))
    const run = watch()
    expect(await run.ending()).toMatchObject({ type: 'run-error', error: { code, status } })
    expect(server.requests).toHaveLength(1)
    expect(run.timer.pending).toBe(0)
  })

  test('a quota that is used up', async () => {
    server.respondWith(
      jsonAnswer(429, { error: { message: 'Pay first.', code: 'insufficient_quota' } }, { 'retry-after': '1' })
    )
    expect(await watch().ending()).toMatchObject({
      error: { code: 'quota', message: expect.stringContaining('“Pay first”') }
    })
    expect(server.requests).toHaveLength(1)
  })

  test('a pause that is asked for beyond the cap: it is told', async () => {
    server.respondWith(refusal(429, { 'retry-after': '61' }))
    expect(await watch().ending()).toMatchObject({
      error: { code: 'rate-limit', retryAfterMs: 61_000, message: expect.stringContaining('Retry in 61 s.') }
    })
    expect(server.requests).toHaveLength(1)
  })

  test('anything after the first content', async () => {
    server.respondWith(breakOffAfter([roleChunk(), textChunk('a')]))
    const run = watch()
    expect(await run.ending()).toMatchObject({ type: 'run-error', error: { code: 'interrupted' }, text: 'a' })
    expect(server.requests).toHaveLength(1)
  })

  test('not even what would be tried again before it', async () => {
    const fault = new RunFault('server', 'It is busy now.')
    const run = watch({ source: createStepwiseSource({ texts: ['a'], finally: () => Promise.reject(fault) }) })
    expect(await run.ending()).toMatchObject({
      type: 'run-error',
      error: { message: `${fault.message} What arrived is kept.` },
      text: 'a'
    })
    expect(retriesOf(run)).toEqual([])
  })

  test('a stream that breaks after the headers, though nothing has arrived', async () => {
    server.respondWith(breakOffAfter([roleChunk()]))
    expect(await watch().ending()).toMatchObject({ type: 'run-error', error: { code: 'interrupted' }, text: '' })
    expect(server.requests).toHaveLength(1)
  })

  test('anything, where the limit is none', async () => {
    server.respondWith(refusal(500))
    const run = watch({ limits: { maxRetries: 0 } })
    expect(await run.ending()).toMatchObject({
      error: { code: 'server', message: expect.not.stringContaining('Tried') }
    })
    expect(server.requests).toHaveLength(1)
  })
})
