import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAY_EVERY_MS, SentenceFeed } from '../../../../src/renderer/components/run/sentence-feed'
import { createManualTimer } from '../../../helpers/manual-timer'

function listen() {
  const timer = createManualTimer()
  const heard: string[] = []
  const feed = new SentenceFeed(timer, (sentences) => heard.push(sentences))
  return { timer, heard, feed }
}

test('whole sentences are said, at most one time in every so long, and the rest at the end', () => {
  const { timer, heard, feed } = listen()
  feed.take('run-1', 'Once upon a time there was', false)
  timer.advance(0)
  expect(heard).toEqual([])
  feed.take('run-1', 'Once upon a time there was a ship. It fl', false)
  timer.advance(0)
  expect(heard).toEqual(['Once upon a time there was a ship.'])
  feed.take('run-1', 'Once upon a time there was a ship. It flew. Far away. And', false)
  timer.advance(SAY_EVERY_MS - 1)
  expect(heard).toHaveLength(1)
  timer.advance(1)
  expect(heard.at(-1)).toBe('It flew. Far away.')
  feed.take('run-1', 'Once upon a time there was a ship. It flew. Far away. And on', true)
  timer.advance(SAY_EVERY_MS)
  expect(heard.at(-1)).toBe('And on')
})

test('a run that is over when it is first heard of is not read out; the next one is', () => {
  const { timer, heard, feed } = listen()
  feed.take('run-1', 'All of it. Over.', true)
  timer.advance(SAY_EVERY_MS)
  expect(heard).toEqual([])
  feed.take('run-2', 'Another. One', false)
  timer.advance(SAY_EVERY_MS)
  expect(heard).toEqual(['Another.'])
})

test('nothing is said, and nothing waits, once it is put away', () => {
  const { timer, heard, feed } = listen()
  feed.take('run-1', 'Whole. Half', false)
  feed.dispose()
  timer.advance(SAY_EVERY_MS)
  expect(heard).toEqual([])
  expect(timer.pending).toBe(0)
})

test('however the text arrives, every word of it is heard, once and in order', () => {
  const pieces = fc.array(fc.constantFrom('One ', 'two. ', 'Three! ', 'four', '\n', 'Is it? ', '… '), { minLength: 1 })
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(2 * SAY_EVERY_MS)), (tokens, delays) => {
      const { timer, heard, feed } = listen()
      let text = ''
      feed.take('run-1', text, false)
      tokens.forEach((token, index) => {
        text += token
        feed.take('run-1', text, index === tokens.length - 1)
        timer.advance(delays[index] ?? 0)
      })
      timer.advance(2 * SAY_EVERY_MS)
      const words = (of: string) => of.split(/\s+/).filter(Boolean)
      expect(words(heard.join(' '))).toEqual(words(text))
    })
  )
})
