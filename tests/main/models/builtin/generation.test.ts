import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Generation, type StoryEnd, type StoryRequest } from '../../../../src/main/models/builtin/generation'
import { type StoryModel, WEIGHTS_FILE_NAME } from '../../../../src/main/models/builtin/story-model'
import { Transformer } from '../../../../src/main/models/builtin/transformer'
import { parseWeightsFile } from '../../../../src/main/models/builtin/weights-file'
import { reference, shippedModel, WEIGHTS_FOLDER } from './story-fixture'

// A whole story is seconds of arithmetic on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

function generate(model: StoryModel, request: StoryRequest): { text: string; end: StoryEnd } {
  const generation = new Generation(model, request)
  let text = ''
  for (;;) {
    const step = generation.step()
    text += step.text
    if (step.end !== null) return { text, end: step.end }
  }
}

test.each(reference.greedy)('greedy, the text of the original: $prompt', ({ prompt, promptIds, ids, text }) => {
  expect(generate(shippedModel(), { message: prompt, temperature: 0, seed: 1 })).toEqual({
    text,
    end: { finishReason: 'stop', inputTokens: promptIds.length, outputTokens: ids.length }
  })
})

test('the same seed gives the same text, another seed another', () => {
  const tell = (seed: number) =>
    generate(shippedModel(), { message: 'Write one sentence about programming.', temperature: 0.7, seed })
  expect(tell(5)).toEqual(tell(5))
  expect(tell(5).text).not.toBe(tell(6).text)
})

const SENTENCE = { message: 'Write one sentence about programming.', temperature: 0, seed: 1 }

test('a reply of as many tokens as were asked for is cut off, and says so', () => {
  const whole = generate(shippedModel(), SENTENCE)
  const cut = generate(shippedModel(), { ...SENTENCE, maxTokens: 5 })
  expect(cut.end).toMatchObject({ finishReason: 'length', outputTokens: 5 })
  expect(whole.text.startsWith(cut.text)).toBe(true)
  expect(cut.text).not.toBe('')
})

test('a reply ends before the first stop sequence, as one that is complete', () => {
  const whole = generate(shippedModel(), SENTENCE).text
  const stop = whole.slice(12, 17)
  const { text, end } = generate(shippedModel(), { ...SENTENCE, stop: ['no such text', stop] })
  expect(text).toBe(whole.slice(0, whole.indexOf(stop)))
  expect(end.finishReason).toBe('stop')
  expect(generate(shippedModel(), { ...SENTENCE, stop: [`${whole.slice(-4)}?`] }).text).toBe(whole)
})

test('a reply that fills the context is cut off there, and says so', () => {
  // Without layers, what is likeliest after a token is that token again: no end.
  const { config, weights } = parseWeightsFile(readFileSync(join(WEIGHTS_FOLDER, WEIGHTS_FILE_NAME)))
  const transformer = new Transformer({ ...config, layers: 0, context: 270 }, { ...weights, layers: [] })
  const model = { tokenizer: shippedModel().tokenizer, transformer }
  const { end } = generate(model, { message: 'Go on.', temperature: 0, seed: 1 })
  expect(end.finishReason).toBe('length')
  expect(end.inputTokens + end.outputTokens).toBe(270)
})

test('a character that the limit cuts in two becomes a replacement character', () => {
  const { tokenizer } = shippedModel()
  const firstByte = tokenizer.encode('👋')[1] ?? 0
  const { config, weights } = parseWeightsFile(readFileSync(join(WEIGHTS_FOLDER, WEIGHTS_FILE_NAME)))
  // An embedding that makes this one token the likeliest after any.
  const embedding = weights.embedding.map((_, index) => (Math.floor(index / config.dim) === firstByte ? 2 : 1))
  const transformer = new Transformer(
    { ...config, layers: 0, context: 270 },
    { embedding, layers: [], finalNorm: new Float32Array(config.dim).fill(1) }
  )
  const { text, end } = generate({ tokenizer, transformer }, { message: 'Go on.', temperature: 0, seed: 1 })
  expect(text).toBe('\ufffd'.repeat(end.outputTokens))
})
