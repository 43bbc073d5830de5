import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import {
  deltaChunk,
  finishChunk,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../helpers/completion-chunks'
import { cutAt, type EventStreamStyle, encodeEventStream } from '../../helpers/event-stream-bytes'
import { streamBytes } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { checkEnding, watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeAll(async () => {
  server = await startChatCompletionsServer()
})
afterAll(() => server.close())

const CHUNKS = [
  roleChunk(),
  deltaChunk({ reasoning_content: 'Ich über­lege …' }),
  textChunk('Straße '),
  textChunk(''),
  textChunk('\ud83d\udc69\u200d\ud83d\ude80 "quoted"\n\n'),
  toolCallChunk('{"a":1}'),
  textChunk('data: [DONE]\r\n'),
  textChunk('中文 \u2028 '),
  finishChunk(),
  usageChunk(9, 6)
]
const TEXT = 'Straße 👩‍🚀 "quoted"\n\ndata: [DONE]\r\n中文 \u2028 '

const anyStyle: fc.Arbitrary<EventStreamStyle> = fc.record({
  lineEnding: fc.constantFrom('\n', '\r\n', '\r'),
  comment: fc.constantFrom('keep-alive', ''),
  multiLine: fc.boolean(),
  noSpace: fc.boolean()
})

test('however the bytes are written and cut, the events are the same', { timeout: 60_000 }, async () => {
  const anyStream = anyStyle.chain((style) => {
    const bytes = encodeEventStream(CHUNKS, style)
    return fc.array(fc.nat({ max: bytes.length }), { maxLength: 40 }).map((cuts) => cutAt(bytes, cuts))
  })
  await fc.assert(
    fc.asyncProperty(anyStream, async (pieces) => {
      server.respondWith(streamBytes(pieces))
      const run = watchRun({ source: createLoopbackSource(server) })
      expect(await run.ending()).toMatchObject({
        type: 'run-end',
        outcome: 'complete',
        finishReason: 'stop',
        usage: { inputTokens: 9, outputTokens: 6, totalTokens: 15 },
        text: TEXT
      })
      const deltas = run.events.filter(({ type }) => type.endsWith('-delta'))
      expect(deltas).toMatchObject([
        { type: 'reasoning-delta', text: 'Ich über­lege …' },
        { type: 'text-delta', text: 'Straße ' },
        { type: 'text-delta', text: '👩‍🚀 "quoted"\n\n' },
        { type: 'text-delta', text: 'data: [DONE]\r\n' },
        { type: 'text-delta', text: '中文 \u2028 ' }
      ])
    }),
    { numRuns: 60 }
  )
})

test('wherever the stream ends, there is one end, its text is the beginning of the text, and it is never complete', {
  timeout: 60_000
}, async () => {
  const bytes = encodeEventStream(CHUNKS.slice(0, -2), { done: false })
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length }), fc.boolean(), async (length, isReset) => {
      server.respondWith(async (exchange) => {
        exchange.head()
        await exchange.write(bytes.subarray(0, length))
        await (isReset ? exchange.breakOff() : exchange.end())
      })
      const run = watchRun({ source: createLoopbackSource(server) })
      const ending = checkEnding(await run.finished)
      expect(TEXT.startsWith(ending.text)).toBe(true)
      expect(ending).not.toMatchObject({ outcome: 'complete' })
      expect(run.timer.pending).toBe(0)
    }),
    { numRuns: 60 }
  )
})
