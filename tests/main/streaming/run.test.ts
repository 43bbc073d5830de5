import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../../src/main/streaming/run'
import { DEFAULT_RUN_LIMITS } from '../../../src/shared/run-request'
import { systemTimer } from '../../../src/shared/timer'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { reply } from '../../helpers/completion-chunks'
import { createLoopbackSource } from './loopback-source'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

test('smoke', async () => {
  server.respondWith(async (exchange) => {
    for (const chunk of reply(['a', 'b ', 'c'])) await exchange.write(`data: ${JSON.stringify(chunk)}\n\n`)
    await exchange.write('data: [DONE]\n\n')
    await exchange.end()
  })
  const events = []
  for await (const event of run({
    runId: 'r',
    request: {
      messages: [{ role: 'human', content: 'hi' }],
      processors: [{ name: 'uppercase' }],
      limits: DEFAULT_RUN_LIMITS
    },
    source: createLoopbackSource(server),
    signal: new AbortController().signal,
    timer: systemTimer,
    random: Math.random
  }))
    events.push(event)
  expect(events.at(-1)).toMatchObject({
    type: 'run-end',
    outcome: 'complete',
    text: 'AB C',
    usage: { outputTokens: 3 }
  })
})
