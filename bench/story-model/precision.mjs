/** Bundled and started by `story-model-precision.mjs`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoryTokenizer } from '../../src/main/models/builtin/story-tokenizer'
import { Transformer } from '../../src/main/models/builtin/transformer'
import reference from '../../tests/main/models/builtin/fixtures/reference.json'

/** @typedef {(matrix: Float32Array, columns: number) => Float32Array} Rounding */

const [sourceFolder = '', corpus = ''] = process.argv.slice(2)
const { config, ...vocabulary } = JSON.parse(readFileSync(join(sourceFolder, 'story.json'), 'utf8'))
const source = readFileSync(join(sourceFolder, 'story.f32.bin'))
const tokenizer = new StoryTokenizer(vocabulary)
const documents = readFileSync(corpus, 'utf8').trim().split('\n<|end|>\n')

/** The matrices as they would be read back, and how many bits a weight takes. @type {[string, number, Rounding][]} */
const PRECISIONS = [
  ['float32', 32, (matrix) => matrix],
  ['float16', 16, (matrix) => roundSignificands(matrix, 11)],
  ['bfloat16', 16, (matrix) => roundSignificands(matrix, 8)],
  ['12 bits, a scale a row', 12, (matrix, columns) => roundGroups(matrix, 12, columns)],
  ['int8, a scale for 8', 10, (matrix) => roundGroups(matrix, 8, 8)],
  ['int8, a scale for 16', 9, (matrix) => roundGroups(matrix, 8, 16)],
  ['int8, a scale for 32', 8.5, (matrix) => roundGroups(matrix, 8, 32)],
  ['int8, a scale a row', 8, (matrix, columns) => roundGroups(matrix, 8, columns)],
  ['6 bits, a scale for 32', 6.5, (matrix) => roundGroups(matrix, 6, 32)],
  ['4 bits, a scale for 32', 4.5, (matrix) => roundGroups(matrix, 4, 32)]
]

/** @param {Float32Array} matrix @param {number} bits */
function roundSignificands(matrix, bits) {
  return matrix.map((value) => {
    const step = 2 ** (Math.floor(Math.log2(Math.abs(value))) + 1 - bits)
    return value === 0 ? 0 : Math.round(value / step) * step
  })
}

/** @param {Float32Array} matrix @param {number} bits @param {number} group */
function roundGroups(matrix, bits, group) {
  const highest = 2 ** (bits - 1) - 1
  const rounded = new Float32Array(matrix.length)
  for (let start = 0; start < matrix.length; start += group) {
    const values = matrix.subarray(start, start + group)
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const [scale = 0] = roundSignificands(Float32Array.of(largest / highest), 11)
    const clip = (/** @type {number} */ steps) => Math.max(-highest, Math.min(highest, Math.round(steps)))
    rounded.set(
      values.map((value) => (scale === 0 ? 0 : clip(value / scale) * scale)),
      start
    )
  }
  return rounded
}

/** @param {Rounding} round */
function createTransformer(round) {
  let offset = 0
  const take = (/** @type {number} */ length) => {
    const values = Float32Array.from({ length }, (_, index) => source.readFloatLE((offset + index) * 4))
    offset += length
    return values
  }
  const matrix = (/** @type {number} */ rows, /** @type {number} */ columns) => round(take(rows * columns), columns)
  const { vocab, dim, hidden, layers } = config
  return new Transformer(config, {
    embedding: matrix(vocab, dim),
    layers: Array.from({ length: layers }, () => ({
      attentionNorm: take(dim),
      query: matrix(dim, dim),
      key: matrix(dim, dim),
      value: matrix(dim, dim),
      output: matrix(dim, dim),
      feedForwardNorm: take(dim),
      gate: matrix(hidden, dim),
      up: matrix(hidden, dim),
      down: matrix(dim, hidden)
    })),
    finalNorm: take(dim)
  })
}

/** @param {Transformer} transformer @param {readonly number[]} tokens */
function predictEach(transformer, tokens) {
  const state = transformer.createState()
  return tokens.map((token) => transformer.predict(state, token).slice())
}

/** How many tokens of each reference reply come out as in float32. @param {Transformer} transformer */
function countGreedyMatches(transformer) {
  return reference.greedy.map(({ promptIds, ids }) => {
    const predicted = predictEach(transformer, [...promptIds, ...ids])
      .slice(promptIds.length - 1)
      .map((logits) => logits.indexOf(Math.max(...logits)))
    const miss = [...ids, vocabulary.special.end].findIndex((token, at) => predicted[at] !== token)
    return miss < 0 ? 'all' : `${miss}/${ids.length}`
  })
}

/** @param {Transformer} transformer */
function measureLogits(transformer) {
  const differences = reference.logits.flatMap(({ top5 }, index) => {
    const logits = predictEach(transformer, reference.greedy[index]?.promptIds ?? []).at(-1)
    return top5.map(([token = 0, logit = 0]) => Math.abs((logits?.[token] ?? 0) - logit))
  })
  return Math.max(...differences)
}

/** Nats a token. @param {Transformer} transformer */
function measureLoss(transformer) {
  let loss = 0
  let count = 0
  for (const document of documents) {
    const tokens = [1, ...tokenizer.encode(document.trim()), 2].slice(0, config.context + 1)
    predictEach(transformer, tokens.slice(0, -1)).forEach((logits, at) => {
      const highest = Math.max(...logits)
      const sum = logits.reduce((total, logit) => total + Math.exp(logit - highest), 0)
      loss += highest + Math.log(sum) - Number(logits[Number(tokens[at + 1])])
      count += 1
    })
  }
  return loss / count
}

for (const [name, bits, round] of PRECISIONS) {
  const transformer = createTransformer(round)
  const greedy = countGreedyMatches(transformer).join(', ')
  const figures = [greedy, measureLogits(transformer).toFixed(4), measureLoss(transformer).toFixed(5)]
  console.log(`| ${[name, bits, ...figures].join(' | ')} |`)
}
