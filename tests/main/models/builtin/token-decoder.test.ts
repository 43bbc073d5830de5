import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TokenDecoder } from '../../../../src/main/models/builtin/token-decoder'
import { shippedModel } from './story-fixture'

const { tokenizer } = shippedModel()
const { vocabulary } = tokenizer

const ids = new Map(vocabulary.tokens.map(([piece], id) => [piece, id]))

function tokenOf(piece: string): number {
  return ids.get(piece) ?? -1
}

function byteTokens(bytes: Iterable<number>): number[] {
  return Array.from(bytes, (byte) => tokenOf(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`))
}

function decodeInPieces(tokens: readonly number[]): string[] {
  const decoder = new TokenDecoder(vocabulary)
  return [...tokens.map((token) => decoder.decode(token)), decoder.finish()]
}

test('any bytes, one a token, give the text that they give at once', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      expect(decodeInPieces(byteTokens(bytes)).join('')).toBe(whole)
    })
  )
})

test('a character comes whole, with its last byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
      const bytes = new TextEncoder().encode(character)
      const before = Array.from({ length: bytes.length - 1 }, () => '')
      expect(decodeInPieces(byteTokens(bytes))).toEqual([...before, character, ''])
    })
  )
})

test('a character that stays incomplete becomes a replacement character at the end', () => {
  expect(decodeInPieces(byteTokens([0xf0, 0x9f, 0x91]))).toEqual(['', '', '', '\ufffd'])
})

test('and in front of the next piece, when that comes', () => {
  expect(decodeInPieces([...byteTokens([0xe4]), tokenOf('e')]).join('')).toBe('\ufffde')
})

test('only the first space of the text is dropped', () => {
  expect(decodeInPieces([tokenOf('▁'), tokenOf('▁the'), tokenOf('▁the')])).toEqual(['', ' the', ' the', ''])
})

test('the special tokens are no text, and the first space is still dropped after them', () => {
  const { begin, end, unknown } = vocabulary.special
  expect(decodeInPieces([begin, unknown, tokenOf('▁the'), end])).toEqual(['', '', 'the', '', ''])
})
