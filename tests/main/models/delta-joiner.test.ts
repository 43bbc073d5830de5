import { expect, test } from 'vitest'
import { EventStreamDecoder } from '../../../src/main/models/event-stream-decoder'
import {
  chunkOf,
  deltaChunk,
  finishChunk,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../helpers/completion-chunks'
import { encodeEventStream } from '../../helpers/event-stream-bytes'

function createDecoder() {
  return new EventStreamDecoder({
    host: 'a.example',
    isDeclared: true,
    maximumEventLength: 1000,
    delivery: 'throughput'
  })
}

/** The chunks that come out of one network read. */
function readOnce(payloads: readonly unknown[], decoder = createDecoder()) {
  const text = decoder.decode(encodeEventStream(payloads, { done: false }))
  return text.split('\n\n').flatMap((event) => (event === '' ? [] : [JSON.parse(event.slice('data: '.length))]))
}

/** A chunk of plain text as it goes on: with nothing in it that is not read. */
function plain(delta: Record<string, unknown>) {
  return { id: 'chatcmpl-1', choices: [{ index: 0, delta }] }
}

test('texts that came in one read become one, in the chunk of the first', () => {
  const decoder = createDecoder()
  const texts = ['Once', ' upon', ' a time'].map(textChunk)
  expect(readOnce([roleChunk(), ...texts, finishChunk(), usageChunk()], decoder)).toEqual([
    roleChunk(),
    plain({ content: 'Once upon a time' }),
    finishChunk(),
    usageChunk()
  ])
  expect(decoder.joinedDeltas).toBe(2)
})

test('a text waits for no other read', () => {
  const decoder = createDecoder()
  expect(readOnce([roleChunk(), textChunk('Once')], decoder)).toHaveLength(2)
  expect(readOnce([textChunk(' upon')], decoder)).toEqual([plain({ content: ' upon' })])
  expect(decoder.joinedDeltas).toBe(0)
})

test('text and reasoning are joined each for itself', () => {
  const thought = (text: string) => deltaChunk({ reasoning_content: text })
  const payloads = [thought('Hm'), thought('.'), textChunk('Once'), textChunk(' upon'), thought('!')]
  expect(readOnce([roleChunk(), ...payloads])).toEqual([
    roleChunk(),
    plain({ reasoning_content: 'Hm.' }),
    plain({ content: 'Once upon' }),
    plain({ reasoning_content: '!' })
  ])
})

test.each([
  ['a tool call', toolCallChunk('{}')],
  ['an error', { error: { message: 'no' } }],
  ['usage beside the text', { ...textChunk('b'), usage: { prompt_tokens: 1 } }],
  ['a finish reason beside the text', deltaChunk({ content: 'b' }, 'stop')],
  ['text and reasoning at once', deltaChunk({ content: 'b', reasoning_content: 'c' })],
  ['a refusal', deltaChunk({ content: 'b', refusal: 'no' })],
  ['another role', deltaChunk({ content: 'b', role: 'system' })]
])('%s stays as it is, between the texts', (_name, chunk) => {
  expect(readOnce([roleChunk(), textChunk('a'), chunk, textChunk('d')])).toEqual([
    roleChunk(),
    plain({ content: 'a' }),
    chunk,
    plain({ content: 'd' })
  ])
})

test('a text of another reply is left out, and stays between the texts', () => {
  const decoder = createDecoder()
  const other = chunkOf([{ index: 1, delta: { content: 'b' }, finish_reason: null }])
  expect(readOnce([roleChunk(), textChunk('a'), other, textChunk('d')], decoder)).toEqual([
    roleChunk(),
    plain({ content: 'a' }),
    chunkOf([]),
    plain({ content: 'd' })
  ])
  expect(decoder.otherReplies).toBe(1)
})

test('what servers write beside every text keeps none of them apart', () => {
  const first = { ...textChunk('Once'), usage: null, obfuscation: 'aB3' }
  const second = { ...textChunk(' upon'), usage: null, obfuscation: 'x' }
  expect(readOnce([roleChunk(), first, second])).toEqual([roleChunk(), plain({ content: 'Once upon' })])
})

test('the first text keeps the role that LangChain takes for all of them', () => {
  expect(readOnce([textChunk('Once'), textChunk(' upon')])).toEqual([
    plain({ role: 'assistant', content: 'Once upon' })
  ])
})
