import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotOf } from '../../../src/renderer/store/app-state'
import { createAppStore } from '../../../src/renderer/store/app-store'
import type { RunEvent } from '../../../src/shared/run-event'
import { EMPTY_METRICS } from '../../../src/shared/run-state'

const RUN = 'run'

function createRunningStore() {
  const store = createAppStore()
  store.dispatch({ type: 'run-requested', slot: 'story' })
  store.dispatch({ type: 'run-started', slot: 'story', runId: RUN })
  const take = (...events: RunEvent[]) =>
    store.dispatch({ type: 'batch-received', batch: { runId: RUN, sequence: 0, events } })
  return { take, slot: () => slotOf(store.getState(), 'story') }
}

const delta = (sequence: number, text: string): RunEvent => ({
  type: 'text-delta',
  runId: RUN,
  sequence,
  atMs: 0,
  text
})

test('the text always ends with what is kept as its end, which never becomes all of a long one', () => {
  const batches = fc.array(
    fc.array(fc.record({ sequence: fc.nat(60), text: fc.constantFrom('', 'sea', 'star\n', 'x'.repeat(9_000)) })),
    { maxLength: 30 }
  )
  fc.assert(
    fc.property(batches, (given) => {
      const { take, slot } = createRunningStore()
      for (const events of given) {
        take(...events.map(({ sequence, text }) => delta(sequence, text)))
        const { run, recentText } = slot()
        expect(run?.text.endsWith(recentText)).toBe(true)
        expect(recentText.length).toBeLessThan(32_000 + 9_000 * events.length + 100)
      }
    }),
    { numRuns: 60 }
  )
})

test('what is new is found in it while a run goes on, and nothing once it has ended: the final text may be another one', () => {
  const { take, slot } = createRunningStore()
  take(delta(0, 'Once'), delta(1, ' upon'))
  take(delta(2, ' a time'))
  expect(slot().recentText).toBe('Once upon a time')
  take({
    type: 'run-abort',
    runId: RUN,
    sequence: 3,
    atMs: 1,
    metrics: EMPTY_METRICS,
    text: 'Once',
    chunksAfterStop: 0
  })
  expect(slot()).toMatchObject({ recentText: '', run: { text: 'Once' } })
})
