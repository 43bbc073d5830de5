import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSentences, LONGEST_SENTENCE } from '../../../../src/main/streaming/processors/sentences'
import { cutTextOf } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

test('each sentence is let out when the next one has begun, the last one at the end', async () => {
  const tokens = ['Stars', ' shine. ', 'D', 'o they', '? It is 3', '.5 a', ' m.', ' Yes.\n', '「は', 'い。', '」']
  const sentences = ['Stars shine. ', 'Do they? ', 'It is 3.5 a m. ', 'Yes.\n', '「はい。」']
  expect(await processTexts(createSentences(), tokens)).toEqual(sentences)
})

test('a sentence is let out in the same step as what shows that it is over', async () => {
  const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
  const events = [textDelta('One. Two'), reasoning, textDelta('Three')]
  const expected = [textDelta('One. '), textDelta('Two'), reasoning, textDelta('Three')]
  expect(await processEvents(createSentences(), events)).toEqual(expected)
})

test('a sentence that is too long does not wait', async () => {
  const long = 'a'.repeat(LONGEST_SENTENCE)
  expect(await processTexts(createSentences(), [long, 'b. C'])).toEqual([long, 'b. ', 'C'])
})

const text = cutTextOf([
  ...['One. ', 'two.', '?', '!', '. ', '.', ' ', ')', '"', '\n', '\r', '\u2029', '3.5', '7', ' a', 'B', 'é', 'e\u0301'],
  ...['。', 'は', 'ﾊﾞ', '\u00ad', '\u200d', '…', ',', 'ª', '\u05f3', '𝐀', '𝐚', '\ud835', '\ud801\udc28']
])

test('however a text is cut, the sentences are those of the whole text', async () => {
  await fc.assert(
    fc.asyncProperty(text, async ({ text, tokens }) => {
      const segments = new Intl.Segmenter('und', { granularity: 'sentence' }).segment(text)
      const expected = Array.from(segments, ({ segment }) => segment)
      expect(await processTexts(createSentences(), tokens)).toEqual(expected)
      expect(await processTexts(createSentences(), [...text])).toEqual(expected)
    }),
    { numRuns: 1000 }
  )
})

test('however a text is cut, sentences that are too long are the same', async () => {
  const parts = fc.array(fc.constantFrom('a'.repeat(900), '. B', '😀'.repeat(333), 'c', '. '), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(parts, async (tokens) => {
      const expected = await processTexts(createSentences(), [tokens.join('')])
      expect(await processTexts(createSentences(), tokens)).toEqual(expected)
      expect(expected.join('')).toBe(tokens.join(''))
    }),
    { numRuns: 50 }
  )
})
