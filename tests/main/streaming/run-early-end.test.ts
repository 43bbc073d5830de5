import { afterEach, beforeEach, expect, test } from 'vitest'
import { PACE_MS } from '../../../src/main/streaming/processors/smooth'
import type { ProcessorSpec } from '../../../src/shared/processor-spec'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { roleChunk, textChunk } from '../../helpers/completion-chunks'
import { streamThenHold } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

test.each<[ProcessorSpec, object]>([
  [
    { name: 'stop-at', phrase: 'b c' },
    { outcome: 'complete', finishReason: 'stop-at', text: 'a ' }
  ],
  [
    { name: 'limit', count: 2, unit: 'words' },
    { outcome: 'cut-off', finishReason: 'limit', text: 'a b' }
  ]
])('%j ends the run, and the socket while the server would go on', async (spec, ending) => {
  const texts = ['a ', 'b', ' c', ' d']
  server.respondWith(streamThenHold([roleChunk(), ...texts.map((text) => textChunk(text))]))
  const run = watchRun({ source: createLoopbackSource(server), processors: [spec] })
  const exchange = await server.nextExchange()
  expect(await run.ending()).toMatchObject({ type: 'run-end', ...ending })
  await exchange.socketClosed
  expect(run.timer.pending).toBe(0)
})

test('also where what smooths the text waits for the next token just then', async () => {
  server.respondWith(streamThenHold([roleChunk(), textChunk('a text that comes in one lump')]))
  const processors: ProcessorSpec[] = [{ name: 'smooth' }, { name: 'limit', count: 4 }]
  const run = watchRun({ source: createLoopbackSource(server), processors })
  const exchange = await server.nextExchange()
  await run.timer.hasPendingIn(PACE_MS)
  run.timer.advance(PACE_MS)
  await run.timer.hasPendingIn(PACE_MS)
  run.timer.advance(PACE_MS)
  expect(await run.ending()).toMatchObject({ type: 'run-end', finishReason: 'limit', text: 'a te' })
  await exchange.socketClosed
  expect(run.timer.pending).toBe(0)
})

test('Stop lets what is being smoothed out at once', async () => {
  server.respondWith(streamThenHold([roleChunk(), textChunk('a text that comes in one lump')]))
  const run = watchRun({ source: createLoopbackSource(server), processors: [{ name: 'smooth' }] })
  await run.seen('text-delta')
  run.stop()
  expect(await run.ending()).toMatchObject({ type: 'run-abort', text: 'a text that comes in one lump' })
  expect(run.timer.pending).toBe(0)
})
