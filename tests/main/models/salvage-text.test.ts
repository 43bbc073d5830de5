import fc from 'fast-check'
import { expect, it } from 'vitest'
import { salvageText } from '../../../src/main/models/salvage-text'

it.each([
  ['{"choices":[{"delta":{"content":"Once up', 'Once up'],
  ['{"choices":[{"delta":{"content": "Once"},"finish', 'Once'],
  ['{"choices":[{"delta":{"content":"a\\', 'a'],
  ['{"choices":[{"delta":{"content":"a\\u00', 'a'],
  ['{"choices":[{"delta":{"content":"a\\ud83d', 'a\uFFFD'],
  ['{"choices":[{"delta":{"content":null', ''],
  ['{"choices":[{"delta":{"reasoning_content":"Hm', ''],
  ['{"id":"chatcmpl', '']
])('%s', (cut, text) => {
  expect(salvageText(cut)).toBe(text)
})

it('finds the beginning of any text, wherever the chunk is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (content, at) => {
      const whole = JSON.stringify({ choices: [{ index: 0, delta: { content } }] })
      const salvaged = salvageText(whole.slice(0, at % whole.length))
      expect(content.startsWith(salvaged.replace(/\uFFFD$/, ''))).toBe(true)
    })
  )
})
