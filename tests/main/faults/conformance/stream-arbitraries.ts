import fc from 'fast-check'
import {
  azurePromptFilterChunk,
  type CompletionChunk,
  deltaChunk,
  finishChunk,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../../helpers/completion-chunks'
import { type EventStreamStyle, encodeEventStream } from '../../../helpers/event-stream-bytes'
import { SERVER_STREAMS } from './server-streams'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })

const middle: fc.Arbitrary<CompletionChunk> = fc.oneof(
  { weight: 6, arbitrary: text.map(textChunk) },
  text.map((reasoning) => deltaChunk({ reasoning_content: reasoning })),
  text.map((reasoning) => deltaChunk({ content: '', reasoning })),
  text.map((content) => deltaChunk({ role: 'assistant', content })),
  fc.constant(textChunk('')),
  fc.constant(deltaChunk({ content: null })),
  fc.constant(toolCallChunk('{"a":1}'))
)

const beginning: fc.Arbitrary<CompletionChunk[]> = fc.constantFrom(
  [roleChunk()],
  [azurePromptFilterChunk(), roleChunk()],
  []
)

const ending: fc.Arbitrary<CompletionChunk[]> = fc
  .tuple(fc.constantFrom('stop', 'length', 'content_filter'), fc.boolean())
  .map(([reason, hasUsage]) => [finishChunk(reason), ...(hasUsage ? [usageChunk()] : [])])

const style: fc.Arbitrary<EventStreamStyle> = fc.record({
  lineEnding: fc.constantFrom('\n', '\r\n', '\r'),
  byteOrderMark: fc.boolean(),
  comment: fc.constantFrom(undefined, '', 'keep-alive', 'data: {"choices":'),
  multiLine: fc.boolean(),
  noSpace: fc.boolean(),
  done: fc.boolean()
}) as fc.Arbitrary<EventStreamStyle>

const generatedStream: fc.Arbitrary<Uint8Array> = fc
  .tuple(beginning, fc.array(middle, { maxLength: 12 }), ending, style)
  .map(([first, rest, last, chosen]) => encodeEventStream([...first, ...rest, ...last], chosen))

/** The bytes of a good stream: those of known servers, and any chunks in any legal writing. */
export const goodStream: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...SERVER_STREAMS.map(({ bytes }) => bytes)) },
  { weight: 4, arbitrary: generatedStream }
)

/** Where to cut, as parts of the whole: from nowhere to between any two bytes. */
export const cuts: fc.Arbitrary<(length: number) => number[]> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }).map(atParts) },
  fc.integer({ min: 1, max: 7 }).map(everyFew)
)

function atParts(parts: readonly number[]) {
  return (length: number): number[] => parts.map((part) => Math.floor(part * length))
}

function everyFew(size: number) {
  return (length: number): number[] => Array.from({ length: Math.floor(length / size) }, (_, index) => index * size)
}
