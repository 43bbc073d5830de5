import { expect, test } from 'vitest'
import { createPipeline } from '../../../../src/main/streaming/processors/pipeline'
import { PACE_MS } from '../../../../src/main/streaming/processors/smooth'
import type { ProcessorSpec } from '../../../../src/shared/processor-spec'
import { createManualTimer } from '../../../helpers/manual-timer'
import { processTexts, textDelta } from './process-text'

test('no processors change nothing', async () => {
  expect(await processTexts(createPipeline([]), ['a', '', 'ß'])).toEqual(['a', '', 'ß'])
})

test('each processor takes what the one before it passes on', async () => {
  const turkish: ProcessorSpec = { name: 'uppercase', locale: 'tr' }
  const plain: ProcessorSpec = { name: 'uppercase' }
  expect(await processTexts(createPipeline([turkish, plain]), ['i'])).toEqual(['İ'])
  expect(await processTexts(createPipeline([plain, turkish]), ['i'])).toEqual(['I'])
})

test('for a reader who wants no motion nothing is smoothed', async () => {
  const timer = createManualTimer()
  const texts = ['a lump of text', ' and another']
  expect(await processTexts(createPipeline([{ name: 'smooth' }], { timer, reducedMotion: true }), texts)).toEqual(texts)
  const smoothed = await processTexts(createPipeline([{ name: 'smooth' }], { timer }), texts)
  expect(smoothed).not.toEqual(texts)
  expect(smoothed.join('')).toBe(texts.join(''))
})

test('a pipeline can be used again: nothing of one run is left for the next', async () => {
  const pipeline = createPipeline([{ name: 'uppercase' }])
  expect(await processTexts(pipeline, ['a\ud801'])).toEqual(['A', '\ud801'])
  expect(await processTexts(pipeline, ['\udc28'])).toEqual(['\udc28'])
})

test('leaving a pipeline leaves its source', async () => {
  let isLeft = false
  async function* source() {
    try {
      for (;;) yield { type: 'text-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'a' } as const
    } finally {
      isLeft = true
    }
  }
  for await (const _event of createPipeline([{ name: 'uppercase' }, { name: 'uppercase' }])(source())) break
  expect(isLeft).toBe(true)
})

test('a step that has read ahead has no say once a later one has ended the text', async () => {
  const names: string[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  async function* source() {
    yield textDelta('One two')
    await ended
    yield textDelta('Three')
  }
  const specs: ProcessorSpec[] = [{ name: 'stop-at', phrase: 'Three' }, { name: 'smooth' }, { name: 'limit', count: 1 }]
  const onEarlyEnd = (name: string) => {
    names.push(name)
    end()
  }
  const timer = createManualTimer()
  const read = async () => {
    const texts: string[] = []
    for await (const event of createPipeline(specs, { timer, onEarlyEnd })(source())) {
      if (event.type === 'text-delta') texts.push(event.text)
    }
    return texts.join('')
  }
  const reading = read()
  await timer.hasPendingIn(PACE_MS)
  timer.advance(PACE_MS)
  expect(await reading).toBe('O')
  expect(names).toEqual(['limit'])
})
