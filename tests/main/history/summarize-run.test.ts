import { expect, test } from 'vitest'
import { summarizeRun } from '../../../src/main/history/summarize-run'
import { eventsOf, headerOf, startOf } from './sample-run'

const titleOf = (prompt: string) => summarizeRun(headerOf('a'), [startOf('a', prompt)], 0).title

test('the title is the first line of the last human message', () => {
  expect(titleOf('Tell me a story')).toBe('Tell me a story')
  expect(titleOf('\n\n  First \r\nsecond')).toBe('First')
  expect(titleOf('')).toBe('')
})

test('a long title is cut between characters', () => {
  expect(titleOf(`x${'🚀'.repeat(300)}`)).toBe(`x${'🚀'.repeat(199)}`)
})

test('a run of which only the request is known is summarized from it', () => {
  expect(summarizeRun(headerOf('a', 'Hello'), [], 12)).toMatchObject({
    provider: 'builtin',
    model: '',
    status: 'Waiting',
    title: 'Hello',
    bytes: 12
  })
})

test('tokens make no difference to it', () => {
  const events = eventsOf('a', ['Once', ' upon'])
  const landmarks = [events[0], events[3]].filter((event) => event !== undefined)
  expect(summarizeRun(headerOf('a'), landmarks, 1)).toEqual(summarizeRun(headerOf('a'), events, 1))
})
