import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createThinkSplitter } from '../../../../src/main/streaming/processors/think-splitter'
import type { RunEvent } from '../../../../src/shared/run-event'
import { cutTextOf } from './cut-text'
import { processEvents, textDelta } from './process-text'

const reasoning = (text: string) => ({ ...textDelta(text), type: 'reasoning-delta' }) as RunEvent

async function split(tokens: readonly string[], tag?: string): Promise<RunEvent[]> {
  return processEvents(createThinkSplitter({ tag }), tokens.map(textDelta))
}

test('what stands between the tags is reasoning, wherever the tags are cut', async () => {
  const tokens = ['a <', 'th', 'ink>b', 'c</', 'think', '>d', '<think>e']
  expect(await split(tokens)).toEqual([textDelta('a '), ...['b', 'c'].map(reasoning), textDelta('d'), reasoning('e')])
})

test('the tag can have another name', async () => {
  expect(await split(['<plan>a</plan><think>'], 'plan')).toEqual([reasoning('a'), textDelta('<think>')])
})

test('what only begins like a tag comes before any other event, and at the end', async () => {
  const events = [textDelta('a<thi'), reasoning('hm'), textDelta('nk>b<')]
  expect(await processEvents(createThinkSplitter(), events)).toEqual([
    ...['a', '<thi'].map(textDelta),
    reasoning('hm'),
    ...['nk>b', '<'].map(textDelta)
  ])
})

const text = cutTextOf(['<think>', '</think>', '<', '<th', 'ink>', '</', 'think>', 'a', ' ', '😀', '<<think>>'])

/** The deltas of a kind in a row, as one. */
function join(events: readonly RunEvent[]): [string, string][] {
  return events.reduce<[string, string][]>((joined, event) => {
    const last = joined.at(-1)
    const added = 'text' in event ? event.text : ''
    if (last?.[0] === event.type) last[1] += added
    else joined.push([event.type, added])
    return joined
  }, [])
}

test('however a text is cut, its reasoning is the same', async () => {
  await fc.assert(
    fc.asyncProperty(text, async ({ text, tokens }) => {
      expect(join(await split(tokens))).toEqual(join(await split([text])))
    }),
    { numRuns: 500 }
  )
})
