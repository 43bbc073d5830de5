import { expect, test } from 'vitest'
import { INITIAL_INSPECTOR } from '../../../../src/renderer/store/inspector/inspector-state'
import { reduceInspector } from '../../../../src/renderer/store/inspector/reduce-inspector'
import { sliceOf } from './traces'

const SLICE = sliceOf({ tokens: { wire: [1] } })

test('a run without a trace is known to have none', () => {
  const { traces } = reduceInspector(INITIAL_INSPECTOR, { type: 'trace-received', runId: 'run', slice: null })
  expect(traces).toEqual({ run: null })
})

test('the traces of the last four runs are kept, the one that grows among them', () => {
  const runs = ['a', 'b', 'c', 'd', 'a', 'e']
  const kept = runs.reduce(
    (inspector, runId) => reduceInspector(inspector, { type: 'trace-received', runId, slice: SLICE }),
    INITIAL_INSPECTOR
  )
  expect(Object.keys(kept.traces)).toEqual(['c', 'd', 'a', 'e'])
})

test('a piece is chosen, and let go of', () => {
  const chosen = reduceInspector(INITIAL_INSPECTOR, { type: 'piece-selected', runId: 'run', piece: 3 })
  expect(chosen.selected).toEqual({ runId: 'run', piece: 3 })
  expect(reduceInspector(chosen, { type: 'piece-selected', runId: 'run', piece: null }).selected).toBeNull()
})

test('an experiment changes only what it names', () => {
  const slowed = reduceInspector(INITIAL_INSPECTOR, { type: 'experiment-changed', change: { readerDelayMs: 20 } })
  const bound = reduceInspector(slowed, { type: 'experiment-changed', change: { queueCapacity: 8 } })
  expect(bound).toEqual({ ...INITIAL_INSPECTOR, readerDelayMs: 20, queueCapacity: 8 })
})
