import { describe, expect, test } from 'vitest'
import type { RunEvent, RunMetrics } from '../../src/shared/run-event'
import { createRunState, EMPTY_METRICS, hasEnded, type RunState, reduceRunState } from '../../src/shared/run-state'

const METRICS: RunMetrics = { ...EMPTY_METRICS, timeToFirstTokenMs: 5, tokens: 2, durationMs: 9 }

type Draft = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, 'runId' | 'sequence' | 'atMs'>
    : never
  : never

function reduceAll(drafts: readonly Draft[]): RunState {
  return drafts
    .map((draft, sequence) => ({ ...draft, runId: 'run-1', sequence, atMs: sequence * 10 }) as RunEvent)
    .reduce(reduceRunState, createRunState('run-1'))
}

const START: Draft = { type: 'run-start', provider: 'builtin', model: 'story', messages: [], processors: [] }
const TEXTS: Draft[] = [
  { type: 'text-delta', text: 'a' },
  { type: 'reasoning-delta', text: 'hm' },
  { type: 'text-delta', text: 'b' }
]

test('waits until the first delta, then streams', () => {
  expect(reduceAll([START])).toMatchObject({ status: 'Waiting', start: { model: 'story' }, lastSequence: 0 })
  expect(reduceAll([START, ...TEXTS])).toMatchObject({
    status: 'Streaming',
    text: 'ab',
    reasoning: 'hm',
    lastSequence: 3
  })
})

test('shows a retry until something arrives', () => {
  const retry: Draft = { type: 'retry', attempt: 2, delayMs: 500, reason: 'busy' }
  expect(reduceAll([START, retry]).retry).toEqual({ attempt: 2, delayMs: 500, reason: 'busy' })
  expect(reduceAll([START, retry, ...TEXTS]).retry).toBeNull()
})

test('takes figures in', () => {
  const { durationMs: _durationMs, ...update } = METRICS
  const state = reduceAll([START, { type: 'metrics-update', ...update }])
  expect(state.metrics).toEqual({ ...METRICS, durationMs: 10 })
})

describe('the end', () => {
  test.each([
    ['complete', 'Complete'],
    ['incomplete', 'Incomplete'],
    ['cut-off', 'Incomplete'],
    ['filtered', 'Incomplete']
  ] as const)('%s reads %s', (outcome, status) => {
    const end: Draft = { type: 'run-end', outcome, finishReason: 'stop', usage: null, metrics: METRICS, text: 'ab' }
    const state = reduceAll([START, ...TEXTS, end])
    expect(state).toMatchObject({ status, outcome, finishReason: 'stop', text: 'ab', metrics: METRICS })
    expect(hasEnded(state)).toBe(true)
  })

  test('an error keeps the text', () => {
    const error = { code: 'interrupted', message: 'It broke.' } as const
    const state = reduceAll([START, ...TEXTS, { type: 'run-error', error, metrics: METRICS, text: 'ab' }])
    expect(state).toMatchObject({ status: 'Failed', error, text: 'ab' })
  })

  test('a Stop is no error', () => {
    const abort: Draft = { type: 'run-abort', metrics: METRICS, text: 'ab', chunksAfterStop: 3 }
    expect(reduceAll([START, ...TEXTS, abort])).toMatchObject({ status: 'Stopped', error: null, chunksAfterStop: 3 })
  })

  test('before it, a run has not ended', () => {
    expect(hasEnded(reduceAll([START]))).toBe(false)
    expect(hasEnded(reduceAll([START, ...TEXTS]))).toBe(false)
  })
})

test('an event that was taken in before changes nothing', () => {
  const state = reduceAll([START, ...TEXTS])
  const again: RunEvent = { type: 'text-delta', runId: 'run-1', sequence: 3, atMs: 0, text: 'b' }
  expect(reduceRunState(state, again)).toBe(state)
})
