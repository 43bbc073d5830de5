import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWords, LONGEST_WORD } from '../../../../src/main/streaming/processors/words'
import { cutTextOf } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

test('each word is let out when the next one has begun, the last one at the end', async () => {
  const tokens = ['On', 'ce', ' up', 'on', '  a,\n', 'b', ' 日本', 'x', ' ']
  expect(await processTexts(createWords(), tokens)).toEqual(['Once', ' upon', '  a,', '\nb', ' 日', '本', 'x '])
})

test('what waits comes before any other event', async () => {
  const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
  const events = [textDelta('wo'), reasoning, textDelta('rd')]
  expect(await processEvents(createWords(), events)).toEqual(events)
})

test('a word that is too long does not wait', async () => {
  const long = 'a'.repeat(LONGEST_WORD)
  expect(await processTexts(createWords(), [long, 'b c'])).toEqual([long, 'b', ' c'])
})

const text = cutTextOf([
  ...[
    'word',
    'a',
    ' ',
    '  ',
    '\n',
    ',',
    '-',
    'é',
    '\u0301',
    '日',
    'か',
    '\u3099',
    'ไ',
    'ก็',
    '😀',
    '𠀀',
    '\ud840',
    '\u{1e8d0}',
    '\u00a0'
  ]
])

test('however a text is cut, the words are the same, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(text, async ({ text, tokens }) => {
      const expected = await processTexts(createWords(), [text])
      expect(expected.join('')).toBe(text)
      expect(await processTexts(createWords(), tokens)).toEqual(expected)
    }),
    { numRuns: 1000 }
  )
})

test('however a text is cut, words that are too long are the same', async () => {
  const parts = fc.array(fc.constantFrom('a'.repeat(450), ' ', '😀'.repeat(333), 'c'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(parts, async (tokens) => {
      const expected = await processTexts(createWords(), [tokens.join('')])
      expect(await processTexts(createWords(), tokens)).toEqual(expected)
    }),
    { numRuns: 50 }
  )
})
