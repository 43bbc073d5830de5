import { afterEach, beforeEach, expect, test } from 'vitest'
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
