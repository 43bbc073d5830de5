import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPrompt, REPLY_TOKENS } from '../../../../src/main/models/builtin/prompt'
import { reference, shippedModel } from './story-fixture'

const { tokenizer, transformer } = shippedModel()
const { context } = transformer.config
const build = (message: string) => buildPrompt(tokenizer, message, context)

test.each(reference.greedy)('asks as the original does: $prompt', ({ prompt, promptIds }) => {
  expect(build(prompt)).toEqual(promptIds)
})

test('a message that is too long keeps its end, between the markers', () => {
  const end = 'Tell me a story about a lantern.'
  const prompt = build(`${'word '.repeat(2000)}${end}`)
  const [opening, rest] = [prompt.slice(0, 3), prompt.slice(3)]
  expect(prompt.length).toBe(context - REPLY_TOKENS)
  expect(opening).toEqual(build('').slice(0, 3))
  expect(rest.slice(-12)).toEqual(tokenizer.encode(`x ${end}<|assistant|>`).slice(-12))
})

test('any message, however long, leaves room for the reply', () => {
  const message = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 1000, maxLength: 5000 }))
  fc.assert(
    fc.property(message, (value) => {
      const prompt = build(value)
      expect(prompt.length).toBeLessThanOrEqual(context - REPLY_TOKENS)
      expect(prompt.at(-1)).toBe(tokenizer.encode('<|assistant|>').at(-1))
    })
  )
})

test('the longest message that is accepted is read at once', () => {
  expect(build('a'.repeat(2_000_000)).length).toBe(context - REPLY_TOKENS)
})
