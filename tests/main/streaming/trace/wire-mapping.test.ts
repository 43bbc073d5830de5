import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../../helpers/chat-completions-server'
import {
  azurePromptFilterChunk,
  type CompletionChunk,
  chunkOf,
  deltaChunk,
  finishChunk,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../../helpers/completion-chunks'
import { encodeEventStream } from '../../../helpers/event-stream-bytes'
import { streamBytes } from '../../../helpers/response-scripts'
import { cuttingFetch } from '../../faults/conformance/run-cut-stream'
import { marksOf, rowsOf, traceRun } from './trace-run'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

/** What a server may send, and what LangChain makes of it: marks of the event, and of a callback where there is one. */
interface Sent {
  chunk: CompletionChunk
  marks: string[]
  /** Text and reasoning that it brings, in the order in which they are queued. */
  tokens: number
}

const text = fc.stringMatching(/^[a-z é👩]{1,8}$/u)
const callback = ['event', 'callback']
const kinds = fc.oneof(
  text.map((content): Sent => ({ chunk: textChunk(content), marks: [...callback, 'text'], tokens: 1 })),
  text.map(
    (word): Sent => ({ chunk: deltaChunk({ reasoning_content: word }), marks: [...callback, 'reasoning'], tokens: 1 })
  ),
  text.map((word): Sent => ({ chunk: deltaChunk({ reasoning: word }), marks: [...callback, 'reasoning'], tokens: 1 })),
  text.map(
    (word): Sent => ({
      chunk: deltaChunk({ reasoning_content: word, content: word }),
      marks: [...callback, 'text', 'reasoning'],
      tokens: 2
    })
  ),
  fc.constantFrom<Sent>(
    { chunk: roleChunk(), marks: callback, tokens: 0 },
    { chunk: textChunk(''), marks: callback, tokens: 0 },
    { chunk: deltaChunk({ refusal: null, extra: { of: 'a server' } }), marks: callback, tokens: 0 },
    { chunk: toolCallChunk('{'), marks: [...callback, 'toolCall'], tokens: 0 },
    { chunk: finishChunk(), marks: [...callback, 'finish'], tokens: 0 },
    { chunk: azurePromptFilterChunk(), marks: ['event'], tokens: 0 },
    { chunk: chunkOf([]), marks: ['event'], tokens: 0 },
    { chunk: deltaChunk({ content: 7 }), marks: [...callback, 'text'], tokens: 1 },
    { chunk: { choices: [{ index: 0, delta: null, finish_reason: null }] }, marks: callback, tokens: 0 }
  )
)
const styles = fc.record({
  lineEnding: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  multiLine: fc.boolean(),
  noSpace: fc.boolean(),
  byteOrderMark: fc.boolean()
})
const cuts = fc.array(fc.nat(4000), { maxLength: 40 })

test('however the bytes are cut, each event, its callback and its tokens belong together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(kinds, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      styles,
      cuts,
      async (sent, tellsUsage, style, positions) => {
        const chunks = [...sent.map(({ chunk }) => chunk), ...(tellsUsage ? [usageChunk()] : [])]
        const bytes = encodeEventStream(chunks, style)
        server.respondWith(streamBytes([bytes]))
        const { trace } = await traceRun({ origin: server.origin, fetch: cuttingFetch(positions) })

        let callbacks = 1
        const expected = sent.map(({ marks }) => ({
          marks,
          callback: marks.includes('callback') ? callbacks++ : undefined
        }))
        if (tellsUsage) expected.push({ marks: ['event', 'callback', 'usage'], callback: callbacks++ })
        expected.push({ marks: ['event', 'done'], callback: undefined })
        const events = rowsOf(trace, 'events')
        expect(events.map(({ marks, callback }) => ({ marks: marksOf(marks), callback }))).toEqual(expected)

        const owners = sent.flatMap(({ tokens }, event) => Array(tokens).fill(event))
        expect(rowsOf(trace, 'tokens').map(({ event }) => event)).toEqual(owners)
        const told = rowsOf(trace, 'callbacks').filter(({ name }) => name === 1)
        expect(told.map(({ event }) => events[event ?? -1]?.callback)).toEqual(told.map((_, index) => index + 1))

        let offset = 0
        for (const [row, { start, length }] of events.entries()) {
          expect(start).toBe(offset)
          offset += length ?? Number.NaN
          expect(trace.wire.read(row)).toEqual(bytes.slice(start, offset))
        }
        // Nobody waits for the last byte of the line end after the marker.
        expect(bytes.length - offset).toBeLessThanOrEqual(style.lineEnding === '\r\n' ? 1 : 0)
      }
    ),
    { numRuns: 60 }
  )
}, 60_000)
