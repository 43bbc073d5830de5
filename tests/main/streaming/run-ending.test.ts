import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../../src/main/streaming/run'
import type { ProcessorSpec } from '../../../src/shared/processor-spec'
import { isTerminalRunEvent, type RunEvent } from '../../../src/shared/run-event'
import type { Exchange } from '../../helpers/chat-completions-exchange'
import {
  type ChatCompletionsServer,
  type ResponseScript,
  startChatCompletionsServer
} from '../../helpers/chat-completions-server'
import {
  deltaChunk,
  finishChunk,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../helpers/completion-chunks'
import { encodeEvent } from '../../helpers/event-stream-bytes'
import { jsonAnswer, neverAnswer, resetAtOnce } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { checkEnding, runOptions } from './watch-run'

let server: ChatCompletionsServer

beforeAll(async () => {
  server = await startChatCompletionsServer()
})
afterAll(() => server.close())

const anyBytes = fc.constantFrom(
  ...[roleChunk(), textChunk('a'), textChunk('ß'), textChunk('\ud801'), textChunk('')].map((chunk) =>
    encodeEvent(chunk)
  ),
  ...[deltaChunk({ reasoning_content: 'hm' }), toolCallChunk('{}'), usageChunk(), { choices: [] }].map((chunk) =>
    encodeEvent(chunk)
  ),
  encodeEvent(finishChunk()),
  encodeEvent(finishChunk('length')),
  encodeEvent('[DONE]'),
  encodeEvent({ error: { message: 'Overloaded' } }),
  encodeEvent('{"not": json'),
  encodeEvent('null'),
  ': keep-alive\n\n',
  '<html>',
  'data: {"choices"'
)

const anyStream = fc
  .record({ writes: fc.array(anyBytes, { maxLength: 12 }), end: fc.constantFrom('end', 'breakOff', 'reset', 'hold') })
  .map(
    ({ writes, end }): ResponseScript =>
      async (exchange) => {
        exchange.head()
        for (const bytes of writes) await exchange.write(bytes)
        if (end === 'end') await exchange.end()
        else if (end === 'breakOff') exchange.breakOff()
        else if (end === 'reset') exchange.reset()
      }
  )

const anyAnswer = fc.oneof(
  { weight: 6, arbitrary: anyStream },
  fc.constantFrom<ResponseScript>(neverAnswer, resetAtOnce, (exchange) => exchange.breakOff()),
  fc.constantFrom(400, 401, 404, 429, 500, 503).map((status) => jsonAnswer(status, { error: { message: 'no' } }))
)

const anyScene = fc.record({
  answers: fc.array(anyAnswer, { minLength: 1, maxLength: 3 }),
  processors: fc.constantFrom<ProcessorSpec[]>([], [{ name: 'uppercase' }], [{ name: 'uppercase', locale: 'el' }]),
  queueCapacity: fc.integer({ min: 1, max: 4 }),
  stopAfter: fc.option(fc.nat({ max: 8 })),
  leaveAfter: fc.option(fc.nat({ max: 8 }), { freq: 4 }),
  tickMs: fc.constantFrom(1, 50, 5000)
})

test('whatever the server does, whenever it is stopped or left: at most one end, nothing left running', {
  timeout: 60_000
}, async () => {
  const endings = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyScene, async ({ answers, stopAfter, leaveAfter, tickMs, ...options }) => {
      const exchanges: Exchange[] = []
      server.respondWith(
        ...answers.map(
          (answer): ResponseScript =>
            (exchange) => {
              exchanges.push(exchange)
              return answer(exchange)
            }
        )
      )
      const controller = new AbortController()
      const watched = runOptions({ ...options, source: createLoopbackSource(server), signal: controller.signal })
      let isOver = false
      // Time flies: limits and pauses come to an end in the midst of everything.
      const turnClock = async () => {
        for (; !isOver; watched.timer.advance(tickMs)) await setImmediate()
      }
      const turning = turnClock()
      const events: RunEvent[] = []
      for await (const event of run(watched)) {
        events.push(event)
        if (events.length > (stopAfter ?? Number.POSITIVE_INFINITY)) controller.abort()
        if (events.length > (leaveAfter ?? Number.POSITIVE_INFINITY)) break
      }
      isOver = true
      await turning

      const hasLeft = leaveAfter !== null && events.length > leaveAfter
      if (hasLeft) expect(events.slice(0, -1).some(isTerminalRunEvent)).toBe(false)
      else endings.add(checkEnding(events).type)
      expect(watched.timer.pending).toBe(0)
      await Promise.all(exchanges.map(({ socketClosed }) => socketClosed))
    }),
    { numRuns: 100 }
  )
  expect([...endings].sort()).toEqual(['run-abort', 'run-end', 'run-error'])
})
