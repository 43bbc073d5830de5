import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DelayHistogram } from '../../../../src/main/streaming/processors/delay-histogram'
import { createPipeline } from '../../../../src/main/streaming/processors/pipeline'
import { StepGauge } from '../../../../src/main/streaming/processors/step-gauge'
import type { ProcessorSpec } from '../../../../src/shared/processor-spec'
import { createManualTimer, type ManualTimer } from '../../../helpers/manual-timer'
import { textDelta } from './process-text'

/** Lets tokens through a pipeline, with a pause after each, and looks at its steps after every token. */
async function* gauge(specs: readonly ProcessorSpec[], tokens: readonly string[], timer: ManualTimer, pauseMs: number) {
  const gauges = specs.map(() => new StepGauge(timer))
  const read = () => gauges.map((each) => each.read())
  const looked: ReturnType<typeof read>[] = []
  async function* source() {
    for (const token of tokens) {
      yield textDelta(token)
      looked.push(read())
      timer.advance(pauseMs)
    }
  }
  for await (const _event of createPipeline(specs, { timer, gauges })(source()));
  yield* looked
  yield read()
}

const collect = async (...args: Parameters<typeof gauge>) => {
  const all = []
  for await (const one of gauge(...args)) all.push(one)
  return all
}

test('each step is seen with the text before and after it, and with what it keeps back', async () => {
  const specs: ProcessorSpec[] = [{ name: 'words' }, { name: 'uppercase' }]
  const seen = await collect(specs, ['Once', ' upon', ' a'], createManualTimer(), 100)
  expect(seen.map(([words]) => [words?.before, words?.after, words?.heldLength, words?.heldNowMs])).toEqual([
    ['Once', '', 4, 0],
    ['Once upon', 'Once', 5, 0],
    ['Once upon a', 'Once upon', 2, 0],
    ['Once upon a', 'Once upon a', 0, 0]
  ])
  expect(
    seen.at(-1)?.map(({ heldMedianMs, heldLongestMs }) => [Math.round(heldMedianMs ?? -1), heldLongestMs])
  ).toEqual([
    [100, 100],
    [0, 0]
  ])
  expect(seen.at(-1)?.[1]).toMatchObject({ before: 'Once upon a', after: 'ONCE UPON A', heldLength: 0 })
})

test('what waits now is said while it waits', async () => {
  const timer = createManualTimer()
  const step = new StepGauge(timer)
  step.take(textDelta('ab'))
  step.hold(2)
  timer.advance(40)
  step.take(textDelta('c'))
  step.hold(3)
  timer.advance(2)
  expect(step.read()).toMatchObject({ heldLength: 3, heldNowMs: 42, heldMedianMs: null })
  step.hold(1)
  expect(step.read()).toMatchObject({ heldLength: 1, heldNowMs: 2, heldLongestMs: 42 })
})

test('only the latest text is kept, in whole characters', () => {
  const step = new StepGauge(createManualTimer())
  for (let count = 0; count < 1000; count += 1) step.take(textDelta('😀x'))
  expect(step.read().before).toMatch(/^(?:x(?:😀x)+)$/u)
  expect(step.read().before.length).toBeLessThanOrEqual(160)
})

test('every token that came has been counted once it is out, whatever the steps do', async () => {
  const specs = fc.array(
    fc.constantFrom<ProcessorSpec>(
      { name: 'sentences' },
      { name: 'redact' },
      { name: 'json' },
      { name: 'smooth', lagMs: 60 },
      { name: 'replace', from: 'a+b', to: '', pattern: true },
      { name: 'think-splitter' },
      { name: 'lowercase', locale: 'tr' }
    ),
    { minLength: 1, maxLength: 4 }
  )
  const tokens = fc.array(fc.constantFrom('a', 'ab ', '. A', 'Σ', '<thi', 'nk>', '4111 ', '\ud83d'), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(specs, tokens, async (chosen, given) => {
      const last = (await collect(chosen, given, createManualTimer(), 5)).at(-1)
      for (const { heldLength, heldNowMs, heldLongestMs } of last ?? []) {
        expect({ heldLength, heldNowMs }).toEqual({ heldLength: 0, heldNowMs: 0 })
        expect(heldLongestMs ?? 0).toBeLessThanOrEqual(given.length * 5)
      }
      expect(last?.[0]?.heldLongestMs).not.toBeNull()
    })
  )
})

test('the median of any delays lies within a tenth of the true one, and the longest is exact', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.02, max: 60_000, noNaN: true }), { minLength: 1 }), (delays) => {
      const histogram = new DelayHistogram()
      for (const delay of delays) histogram.add(delay)
      const median = delays.toSorted((a, b) => a - b)[Math.ceil(delays.length / 2) - 1] ?? 0
      expect(histogram.longestMs).toBe(Math.max(...delays))
      expect(histogram.medianMs).toBeGreaterThanOrEqual(median * 0.999)
      expect(histogram.medianMs).toBeLessThanOrEqual(median * 1.1)
    })
  )
})
