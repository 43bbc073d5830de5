import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createStopAt } from '../../../../src/main/streaming/processors/stop-at'
import { cutTextOf } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

test('the run ends where the phrase begins, in whichever token', async () => {
  const onEarlyEnd = vi.fn()
  const tokens = ['one E', 'NE', 'N', 'D two', ' three']
  expect(await processTexts(createStopAt({ phrase: 'END' }, onEarlyEnd), tokens)).toEqual(['one ', 'EN'])
  expect(onEarlyEnd).toHaveBeenCalledOnce()
})

test('nothing comes after the phrase, and nothing is asked for any more', async () => {
  let isLeft = false
  async function* source() {
    try {
      yield textDelta('a END')
      throw new Error('Asked for more.')
    } finally {
      isLeft = true
    }
  }
  const events = []
  for await (const event of createStopAt({ phrase: 'END' }, () => {})(source())) events.push(event)
  expect(events).toEqual([textDelta('a ')])
  expect(isLeft).toBe(true)
})

test('what may be the beginning of the phrase comes before any other event, and at the end', async () => {
  const onEarlyEnd = vi.fn()
  const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
  const events = [textDelta('EN'), reasoning, textDelta('D'), textDelta('E')]
  expect(await processEvents(createStopAt({ phrase: 'END' }, onEarlyEnd), events)).toEqual(events)
  expect(onEarlyEnd).not.toHaveBeenCalled()
})

const text = cutTextOf([...'abab ', 'aba', 'abab', 'c', '😀', '\ud83d'])

test.each(['ababc', 'aab', ' ', '😀'])('however a text is cut, it ends at the first %j', async (phrase) => {
  await fc.assert(
    fc.asyncProperty(text, async ({ text, tokens }) => {
      const onEarlyEnd = vi.fn()
      const processed = await processTexts(createStopAt({ phrase }, onEarlyEnd), tokens)
      expect(processed.join('')).toBe(text.split(phrase)[0])
      expect(onEarlyEnd).toHaveBeenCalledTimes(text.includes(phrase) ? 1 : 0)
    }),
    { numRuns: 300 }
  )
})
