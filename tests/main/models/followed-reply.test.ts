import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventStreamDecoder } from '../../../src/main/models/event-stream-decoder'
import { DELIVERIES, type Delivery } from '../../../src/shared/delivery'
import { encodeEventStream } from '../../helpers/event-stream-bytes'

interface Piece {
  index: number
  delta: { role?: string; content?: string }
  finish_reason: string | null
}

const delta = fc.oneof(
  fc.constant({}),
  fc.constant({ role: 'assistant', content: '' }),
  fc.string({ minLength: 1, maxLength: 3 }).map((content) => ({ content }))
)
const piece: fc.Arbitrary<Piece> = fc.record({
  index: fc.nat(2),
  delta,
  finish_reason: fc.option(fc.constantFrom('stop', 'length'))
})
const chunks = fc.array(fc.array(piece, { maxLength: 3 }), { maxLength: 12 })

/** What is handed on of a stream in which each chunk is read by itself, or all at once. */
function handOn(stream: readonly Piece[][], delivery: Delivery, isInOneRead: boolean) {
  const decoder = new EventStreamDecoder({ host: 'a.example', isDeclared: true, maximumEventLength: 1_000, delivery })
  const reads = isInOneRead ? [stream] : stream.map((choices) => [choices])
  const events = reads.map((read) =>
    decoder.decode(
      encodeEventStream(
        read.map((choices) => ({ choices })),
        { done: false }
      )
    )
  )
  const parts = (events.join('') + decoder.end())
    .split('\n\n')
    .filter((event) => event !== '')
    .flatMap((event) => JSON.parse(event.slice('data: '.length)).choices as Piece[])
  return {
    text: parts.map((part) => part.delta.content ?? '').join(''),
    reasons: parts.flatMap((part) => part.finish_reason ?? []),
    numbers: new Set(parts.map(({ index }) => index)),
    others: decoder.otherReplies
  }
}

/** The same, with the whole stream at hand. */
function expected(stream: readonly Piece[][]) {
  const beginning = stream.flatMap((choices) => {
    const first = choices.find(({ index }) => index === 0)
    return first ?? choices.find((part) => part.finish_reason !== null || part.delta.content) ?? []
  })
  const followed = beginning[0]?.index ?? null
  // Of two pieces of one reply in a chunk only one is LangChain's.
  const own = stream.flatMap((choices) => choices.find(({ index }) => index === followed) ?? [])
  return {
    text: own.map((part) => part.delta.content ?? '').join(''),
    reasons: own.flatMap((part) => part.finish_reason ?? []),
    numbers: new Set(own.map(() => 0)),
    others: new Set(stream.flat().flatMap(({ index }) => (index === followed ? [] : [index]))).size
  }
}

test('one reply is handed on whole, the same one however the stream is read', () => {
  fc.assert(
    fc.property(chunks, fc.constantFrom(...DELIVERIES), fc.boolean(), (stream, delivery, isInOneRead) => {
      expect(handOn(stream, delivery, isInOneRead)).toEqual(expected(stream))
    })
  )
})
