import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromFloat16 } from '../../../../src/main/models/builtin/float16'
import type { StoryConfig } from '../../../../src/main/models/builtin/story-config'
import { parseWeightsFile } from '../../../../src/main/models/builtin/weights-file'
import { packWeights } from '../../../../tools/story-model/pack-weights.mjs'

const CONFIG: StoryConfig = {
  vocab: 8,
  dim: 8,
  layers: 2,
  heads: 2,
  hidden: 16,
  context: 16,
  ropeTheta: 10000,
  rmsEps: 1e-5
}
const VOCABULARY = {
  tokens: [['▁', -1]] as [string, number][],
  userDefined: [],
  special: { begin: 1, end: 2, unknown: 0 }
}
const LAYER = {
  attentionNorm: 8,
  query: 64,
  key: 64,
  value: 64,
  output: 64,
  feedForwardNorm: 8,
  gate: 128,
  up: 128,
  down: 128
}
const SIZE = 64 + 2 * Object.values(LAYER).reduce((sum, size) => sum + size, 0) + 8

/** Every value says where it is: 0, 1, 2 and so on, as int8 and half precision can still tell them apart. */
const counted = Float32Array.from({ length: SIZE }, (_, index) => index)
const packed = packWeights(CONFIG, VOCABULARY, counted)

test('gives back the header and every tensor, in order', () => {
  const { config, vocabulary, weights } = parseWeightsFile(packed)
  expect({ config, vocabulary }).toEqual({ config: CONFIG, vocabulary: VOCABULARY })
  const values = [weights.embedding, ...weights.layers.flatMap((layer) => Object.values(layer)), weights.finalNorm]
  const joined = values.flatMap((tensor: Float32Array) => Array.from(tensor))
  expect(joined.length).toBe(SIZE)
  joined.forEach((value, index) => {
    expect(Math.abs(value - index)).toBeLessThanOrEqual((index + 8) / 127)
  })
  expect(weights.layers.map((layer) => Object.entries(layer).map(([name, { length }]) => [name, length]))).toEqual([
    Object.entries(LAYER),
    Object.entries(LAYER)
  ])
})

test('no value moves further than half a step of its group, and norms not at all', () => {
  const value = fc.float({ min: -4, max: 4, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: SIZE, maxLength: SIZE }), (values) => {
      const source = Float32Array.from(values)
      const { weights } = parseWeightsFile(packWeights(CONFIG, VOCABULARY, source))
      expect(weights.finalNorm).toEqual(source.subarray(-8))
      for (let group = 0; group < 64; group += 8) {
        const original = source.subarray(group, group + 8)
        // Half precision rounds the step itself by up to one part in 2048, or 2^-25 near zero.
        const step = Math.max(...original.map(Math.abs)) / 127
        const allowed = step * (0.5 + 127 / 2048) + 127 * 2 ** -25
        weights.embedding.subarray(group, group + 8).forEach((stored, index) => {
          expect(Math.abs(stored - (original[index] ?? 0))).toBeLessThanOrEqual(allowed)
        })
      }
    }),
    { numRuns: 30 }
  )
})

test('any byte that is changed, and any end that is missing, is noticed', () => {
  fc.assert(
    fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(packed)
      damaged[at] = (damaged[at] ?? 0) ^ flip
      expect(() => parseWeightsFile(damaged)).toThrow('checksum')
      expect(() => parseWeightsFile(packed.subarray(0, at))).toThrow('checksum')
    })
  )
})

test('another format is refused, even with a good checksum', () => {
  const content = Buffer.from('STORY-2\nanything')
  const other = Buffer.concat([content, createHash('sha256').update(content).digest()])
  expect(() => parseWeightsFile(other)).toThrow('another format')
})

test('refuses to pack weights that do not fit the shape', () => {
  expect(() => packWeights(CONFIG, VOCABULARY, new Float32Array(5))).toThrow('The weights hold 5 values')
})

test.each([
  [0x0000, 0],
  [0x8000, -0],
  [0x0001, 2 ** -24],
  [0x03ff, 1023 * 2 ** -24],
  [0x0400, 2 ** -14],
  [0x3c00, 1],
  [0xc000, -2],
  [0x3555, 0.333251953125],
  [0x7bff, 65504],
  [0x7c00, Number.POSITIVE_INFINITY],
  [0xfc00, Number.NEGATIVE_INFINITY],
  [0x7e00, Number.NaN]
])('half precision %i is %d', (bits, value) => {
  expect(fromFloat16(bits)).toBe(value)
})
