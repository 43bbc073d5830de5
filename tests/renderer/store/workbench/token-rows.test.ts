import { expect, test } from 'vitest'
import { paceOf, tokenRowsOf } from '../../../../src/renderer/store/workbench/token-rows'
import { runEnd, stampRun, textDelta } from '../../run-events'

test('each delta is a row, with its time and the time since the one before', () => {
  const events = stampRun('run-1', [
    { type: 'reasoning-delta', text: 'Hm' },
    { type: 'retry', attempt: 2, delayMs: 500, reason: 'Busy.' },
    textDelta('Once'),
    textDelta(' upon'),
    runEnd('Once upon')
  ])
  expect(tokenRowsOf(events)).toEqual([
    { text: 'Hm', isReasoning: true, atMs: 5, sincePreviousMs: null },
    { text: 'Once', isReasoning: false, atMs: 15, sincePreviousMs: 10 },
    { text: ' upon', isReasoning: false, atMs: 20, sincePreviousMs: 5 }
  ])
})

test('the pace names gaps that were really there', () => {
  const row = (sincePreviousMs: number | null) => ({ text: '', isReasoning: false, atMs: 0, sincePreviousMs })
  expect(paceOf([row(null)])).toEqual({ medianMs: null, p95Ms: null, longestMs: null })
  const gaps = Array.from({ length: 100 }, (_, index) => row(100 - index))
  expect(paceOf([row(null), ...gaps])).toEqual({ medianMs: 50, p95Ms: 95, longestMs: 100 })
})
