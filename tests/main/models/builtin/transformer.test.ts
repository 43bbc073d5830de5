import { expect, test, vi } from 'vitest'
import { createSampler } from '../../../../src/main/models/builtin/sampler'
import { Transformer, type TransformerState } from '../../../../src/main/models/builtin/transformer'
import { reference, shippedModel } from './story-fixture'

// A whole story is seconds of arithmetic on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const { tokenizer, transformer } = shippedModel()
const greedy = createSampler(0, () => {
  throw new Error('Greedy sampling draws nothing.')
})

function predictAll(state: TransformerState, tokens: readonly number[]): Float64Array {
  return tokens.map((token) => transformer.predict(state, token)).at(-1) as Float64Array
}

function continueGreedily(prompt: readonly number[]): number[] {
  const state = transformer.createState()
  const reply: number[] = []
  let next = greedy(predictAll(state, prompt))
  while (next !== tokenizer.vocabulary.special.end) {
    reply.push(next)
    next = greedy(transformer.predict(state, next))
  }
  return reply
}

test('has the shape of the original', () => {
  expect(transformer.config).toEqual(reference.config)
})

// What int8 may change: the largest difference that was measured is 0.018, the float32 weights gave 0.0001.
test.each(reference.logits)('gives the logits of the float32 original, within 0.03: $prompt', ({ prompt, top5 }) => {
  const tokens = [1, ...tokenizer.encode(`<|user|>${prompt}<|assistant|>`)]
  const logits = predictAll(transformer.createState(), tokens)
  for (const [token, logit] of top5 as [number, number][])
    expect(Math.abs((logits[token] ?? 0) - logit)).toBeLessThan(0.03)
})

test.each(reference.greedy)(
  'gives the greedy reply of the float32 original, token for token: $prompt',
  (greedyReply) => {
    expect(continueGreedily(greedyReply.promptIds)).toEqual(greedyReply.ids)
  }
)

test('runs do not mix: two states, read in turns, predict as each alone', () => {
  const first = [1, 4, 300, 301]
  const second = [1, 5, 400, 401]
  const alone = [first, second].map((tokens) => Array.from(predictAll(transformer.createState(), tokens)))
  const states = [transformer.createState(), transformer.createState()] as const
  const together = first.map((token, at) => [
    Array.from(transformer.predict(states[0], token)),
    Array.from(transformer.predict(states[1], second[at] ?? 0))
  ])
  expect(together.at(-1)).toEqual(alone)
})

test('a full context takes no more', () => {
  const small = new Transformer({ ...transformer.config, layers: 0, context: 2 }, { ...EMPTY, layers: [] })
  const state = small.createState()
  small.read(state, 0)
  small.read(state, 0)
  expect(() => small.read(state, 0)).toThrow(new RangeError('The context of 2 tokens is full.'))
})

const { dim, vocab } = transformer.config
const EMPTY = { embedding: new Float32Array(vocab * dim), finalNorm: new Float32Array(dim) }
