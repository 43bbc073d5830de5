import { expect, test } from 'vitest'
import { createRunWatch, LONG_RUN_MS, type UnseenEnd } from '../../../src/main/electron/run-watch'
import type { RunEvent } from '../../../src/shared/run-event'
import { EMPTY_METRICS } from '../../../src/shared/run-state'
import { createManualTimer } from '../../helpers/manual-timer'
import { runEnd, stampRun, type UnstampedEvent } from '../../renderer/run-events'

function watchRuns({ isTellingWanted = true } = {}) {
  const timer = createManualTimer()
  const told: UnseenEnd[] = []
  const progress: boolean[] = []
  const watch = createRunWatch({
    timer,
    isTellingWanted: () => isTellingWanted,
    tell: (end) => told.push(end),
    showProgress: (isRunning) => progress.push(isRunning)
  })
  return { timer, watch, told, progress }
}

const eventsOf = (runId: string, end: UnstampedEvent) => stampRun(runId, [end]) as [RunEvent, RunEvent]
const failure: UnstampedEvent = {
  type: 'run-error',
  metrics: EMPTY_METRICS,
  text: '',
  error: { code: 'interrupted', message: 'Lost.' }
}
const stop: UnstampedEvent = { type: 'run-abort', metrics: EMPTY_METRICS, text: '', chunksAfterStop: 0 }

test.each([
  ['a complete run', runEnd('Once.'), 'complete'],
  ['an incomplete run', { ...runEnd('Once.'), outcome: 'cut-off' }, 'incomplete'],
  ['a failed run', failure, 'failed']
] as const)('%s that took long is told of', (_name, end, outcome) => {
  const { timer, watch, told } = watchRuns()
  const take = watch.open('story')
  const [start, last] = eventsOf('run-1', end as UnstampedEvent)
  take(start)
  timer.advance(LONG_RUN_MS + 1)
  take(last)
  expect(told).toEqual([expect.objectContaining({ runId: 'run-1', slot: 'story', outcome })])
})

test.each([
  ['is short', LONG_RUN_MS, true, runEnd('')],
  ['ends before the eyes of the person', LONG_RUN_MS + 1, false, runEnd('')],
  ['was stopped', LONG_RUN_MS + 1, true, stop]
] as const)('a run that %s is not told of', (_name, tookMs, isTellingWanted, end) => {
  const { timer, watch, told } = watchRuns({ isTellingWanted })
  const take = watch.open(null)
  const [start, last] = eventsOf('run-1', end)
  take(start)
  timer.advance(tookMs)
  take(last)
  expect(told).toEqual([])
})

test('progress shows from the first run to the end of the last', () => {
  const { watch, progress } = watchRuns()
  const [first, second] = [watch.open(null), watch.open(null)]
  const [firstStart, firstEnd] = eventsOf('run-1', failure)
  const [secondStart, secondEnd] = eventsOf('run-2', stop)
  first(firstStart)
  second(secondStart)
  first(firstEnd)
  expect(progress).toEqual([true])
  second(secondEnd)
  expect(progress).toEqual([true, false])
})
