import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/main/streaming/run'
import type { RunEvent } from '../../../src/shared/run-event'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import {
  deltaChunk,
  finishChunk,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../helpers/completion-chunks'
import { encodeEvent } from '../../helpers/event-stream-bytes'
import { neverAnswer, streamOf, streamThenHold } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { createStepwiseSource } from './stepwise-source'
import { runOptions, watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const watch = (options: Partial<Parameters<typeof watchRun>[0]> = {}) =>
  watchRun({ source: createLoopbackSource(server), ...options })

describe('the idle limit', () => {
  test('ends a stall in mid-stream: the text stays, the socket is closed, nothing is repeated', async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('a')]))
    const run = watch({ limits: { idleTimeoutMs: 5000 } })
    const exchange = await server.nextExchange()
    await run.seen('text-delta')
    run.timer.advance(4999)
    expect(run.timer.pending).toBe(1)
    run.timer.advance(1)
    expect(await run.ending()).toMatchObject({
      type: 'run-error',
      error: {
        code: 'idle-timeout',
        host: server.host,
        message: `${server.host} sent nothing for 5 s, the idle limit. Retry, or raise the idle limit. What arrived is kept.`
      },
      text: 'a'
    })
    await exchange.socketClosed
    expect(run.timer.pending).toBe(0)
    expect(server.requests).toHaveLength(1)
  })

  test('counts from the request on', async () => {
    server.respondWith(neverAnswer)
    const run = watch()
    await server.nextExchange()
    run.timer.advance(60_000)
    expect(await run.ending()).toMatchObject({ type: 'run-error', error: { code: 'idle-timeout' }, text: '' })
  })

  test.each<[string, unknown]>([
    ['text', textChunk('b')],
    ['reasoning', deltaChunk({ reasoning_content: 'b' })],
    ['a tool call', toolCallChunk('b')]
  ])('is fed by %s', async (_kind, chunk) => {
    const run = watch({ limits: { idleTimeoutMs: 1000 } })
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(roleChunk()) + encodeEvent(textChunk('a')))
    await run.seen('text-delta', 'a')
    run.timer.advance(900)
    await exchange.write(encodeEvent(chunk) + encodeEvent(textChunk('c')))
    await run.seen('text-delta', 'c')
    run.timer.advance(900)
    await exchange.write(encodeEvent(finishChunk()) + encodeEvent('[DONE]'))
    await exchange.end()
    expect(await run.ending()).toMatchObject({ type: 'run-end', outcome: 'complete' })
  })

  test.each<[string, string]>([
    ['comments', ': keep-alive\n\n'],
    ['empty text', encodeEvent(textChunk(''))],
    ['chunks without a choice', encodeEvent({ choices: [] })]
  ])('is not fed by %s', async (_kind, bytes) => {
    const run = watch({ limits: { idleTimeoutMs: 1000 } })
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(roleChunk()) + encodeEvent(textChunk('a')))
    await run.seen('text-delta', 'a')
    for (let round = 0; round < 4; round += 1) {
      await exchange.write(bytes)
      run.timer.advance(250)
    }
    expect(await run.ending()).toMatchObject({ type: 'run-error', error: { code: 'idle-timeout' }, text: 'a' })
  })

  test('does not count while the reader is the one who is silent', async () => {
    let step = -1
    const before = (index: number) => {
      step = index
    }
    const source = createStepwiseSource({ texts: [...'abcdef'], before })
    const options = runOptions({ source, queueCapacity: 2 })
    const events = run(options)
    await events.next()
    await events.next()
    while (step < 3) await setImmediate()
    await setImmediate()
    options.timer.advance(10 * 60_000)
    const rest: RunEvent[] = []
    for await (const event of events) rest.push(event)
    expect(rest.at(-1)).toMatchObject({ type: 'run-end', text: 'abcdef' })
  })

  test('after the finish reason, only a little is waited for usage and the end', async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('a'), finishChunk()]))
    const run = watch()
    const exchange = await server.nextExchange()
    await run.timer.hasPendingIn(5000)
    run.timer.advance(5000)
    expect(await run.ending()).toMatchObject({ type: 'run-end', outcome: 'complete', finishReason: 'stop', text: 'a' })
    await exchange.socketClosed
  })

  test('a socket left open after [DONE] is not waited for', async () => {
    const payloads = [roleChunk(), textChunk('a'), finishChunk(), usageChunk(), '[DONE]']
    server.respondWith(streamThenHold(payloads))
    const run = watch()
    const exchange = await server.nextExchange()
    expect(await run.ending()).toMatchObject({ outcome: 'complete', usage: { outputTokens: 3 } })
    await exchange.socketClosed
    expect(run.timer.pending).toBe(0)
  })
})

describe('caps', () => {
  test('of characters: the text stays as far as it was let in', async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('abc'), textChunk('def'), textChunk('ghi')]))
    const run = watch({ caps: { chunks: 100, characters: 6 } })
    const exchange = await server.nextExchange()
    expect(await run.ending()).toMatchObject({
      type: 'run-error',
      error: { code: 'limit-exceeded', message: expect.stringContaining(server.host) },
      text: 'abcdef'
    })
    await exchange.socketClosed
  })

  test('of chunks, also of empty ones', async () => {
    server.respondWith(streamOf([roleChunk(), textChunk('a'), ...Array.from({ length: 10 }, () => textChunk(''))]))
    const run = watch({ caps: { chunks: 5, characters: 100 } })
    expect(await run.ending()).toMatchObject({ type: 'run-error', error: { code: 'limit-exceeded' }, text: 'a' })
  })

  test('are not reached by a reply that just fits', async () => {
    server.respondWith(streamOf([roleChunk(), textChunk('abc'), finishChunk()]))
    const run = watch({ caps: { chunks: 3, characters: 3 } })
    expect(await run.ending()).toMatchObject({ type: 'run-end', outcome: 'complete', text: 'abc' })
  })
})
