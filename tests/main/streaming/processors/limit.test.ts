import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createLimit } from '../../../../src/main/streaming/processors/limit'
import { cutTextOf } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

test('the run ends before the text grows too long', async () => {
  const onEarlyEnd = vi.fn()
  expect(await processTexts(createLimit({ count: 4 }, onEarlyEnd), ['a', '😀b', 'cde', 'f'])).toEqual(['a', '😀b', 'c'])
  expect(onEarlyEnd).toHaveBeenCalledOnce()
  const words = createLimit({ count: 2, unit: 'words' }, onEarlyEnd)
  expect(await processTexts(words, [' on', 'ce up', 'on', ' ', 'a', ' time'])).toEqual([' on', 'ce up', 'on'])
  expect(onEarlyEnd).toHaveBeenCalledTimes(2)
})

test('a text that is just as long is not cut off', async () => {
  const onEarlyEnd = vi.fn()
  expect(await processTexts(createLimit({ count: 3 }, onEarlyEnd), ['ab', 'c'])).toEqual(['ab', 'c'])
  const words = createLimit({ count: 2, unit: 'words' }, onEarlyEnd)
  expect(await processTexts(words, ['one two', '\n'])).toEqual(['one two', '\n'])
  expect(onEarlyEnd).not.toHaveBeenCalled()
})

test('what waits comes before any other event', async () => {
  const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
  const events = [textDelta('one'), textDelta(' '), reasoning, textDelta('\n')]
  expect(
    await processEvents(
      createLimit({ count: 1, unit: 'words' }, () => {}),
      events
    )
  ).toEqual(events)
})

const text = cutTextOf(['a', ' ', 'bc', '  ', '\n', '😀', '\ud83d', '\u00a0'])

test('however a text is cut, it keeps as many characters', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 12 }), async ({ text, tokens }, count) => {
      const onEarlyEnd = vi.fn()
      const processed = await processTexts(createLimit({ count }, onEarlyEnd), tokens)
      expect(processed.join('')).toBe([...text].slice(0, count).join(''))
    }),
    { numRuns: 500 }
  )
})

test('however a text is cut, it keeps as many words', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async ({ text, tokens }, count) => {
      const onEarlyEnd = vi.fn()
      const processed = (await processTexts(createLimit({ count, unit: 'words' }, onEarlyEnd), tokens)).join('')
      const isLonger = (text.match(/\S+/g) ?? []).length > count
      const cutOff = new RegExp(`^\\s*\\S+(?:\\s+\\S+){${count - 1}}`).exec(text)?.[0]
      expect(processed).toBe(isLonger ? cutOff : text)
      expect(onEarlyEnd).toHaveBeenCalledTimes(isLonger ? 1 : 0)
    }),
    { numRuns: 500 }
  )
})
