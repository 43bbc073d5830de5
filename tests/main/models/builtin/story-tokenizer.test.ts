import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TokenDecoder } from '../../../../src/main/models/builtin/token-decoder'
import { SPACE_MARK } from '../../../../src/main/models/builtin/vocabulary'
import { reference, shippedModel } from './story-fixture'

const { tokenizer } = shippedModel()

function decode(tokens: readonly number[]): string {
  const decoder = new TokenDecoder(tokenizer.vocabulary)
  return tokens.map((token) => decoder.decode(token)).join('') + decoder.finish()
}

test.each(reference.encode)('encodes and decodes as the original does: $text', ({ text, ids, decoded }) => {
  expect(tokenizer.encode(text)).toEqual(ids)
  expect(decode(ids)).toBe(decoded)
})

test.each(reference.greedy)('decodes the original reply to: $prompt', ({ ids, text }) => {
  expect(decode(ids)).toBe(text)
})

test('the pieces are what makes encoding word by word right: a space mark is only ever in front', () => {
  const marked = tokenizer.vocabulary.tokens.filter(([piece]) => piece.lastIndexOf(SPACE_MARK) > 0)
  expect(marked).toEqual([])
})

const PIECES = [
  '<|user|>',
  '<|assistant|>',
  '<s>',
  '</s>',
  '<unk>',
  '<0x41>',
  ' ',
  '  ',
  '\n',
  ' the',
  'ing',
  '6',
  '\u0000'
]

test('of equal pairs the leftmost is merged first', () => {
  const pieces = tokenizer.encode('xlllll').map((id) => tokenizer.vocabulary.tokens[id]?.[0])
  expect(pieces).toEqual(['▁', 'x', 'll', 'll', 'l'])
})

/** Text in every script, with what could be mistaken for a piece in between. */
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...PIECES)))
  .map((parts) => parts.join(''))
  .filter((value) => !/\p{Surrogate}/u.test(value) && !value.includes(SPACE_MARK))

test('any text comes back from its tokens', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(decode(tokenizer.encode(value))).toBe(value)
    })
  )
})

test('no text makes a special token', () => {
  fc.assert(
    fc.property(text, (value) => {
      const special = new Set(Object.values(tokenizer.vocabulary.special))
      expect(tokenizer.encode(value).filter((token) => special.has(token))).toEqual([])
    })
  )
})

test('what Unicode cannot carry is replaced, not lost: a lone surrogate', () => {
  expect(decode(tokenizer.encode('a\ud83db'))).toBe('a\ufffdb')
})
