import { expect, test } from 'vitest'
import { createCommitSchedule } from '../../../../src/renderer/components/stream/commit-schedule'

/** A schedule whose frames come when they are told to. */
function createDriven(commit: (request: () => void) => void) {
  let waiting: (() => void)[] = []
  const schedule = createCommitSchedule(
    () => commit(schedule.request),
    (action) => {
      waiting.push(action)
      return () => {
        waiting = waiting.filter((each) => each !== action)
      }
    }
  )
  const frame = () => {
    for (const action of waiting.splice(0)) action()
  }
  return { schedule, frame, isWaiting: () => waiting.length > 0 }
}

test('what comes alone is committed at once, and so is the next that comes after a frame', () => {
  let commits = 0
  const { schedule, frame } = createDriven(() => {
    commits += 1
  })
  schedule.request()
  expect([commits, schedule.isDue]).toEqual([1, false])
  frame()
  expect(commits).toBe(1)
  schedule.request()
  expect(commits).toBe(2)
})

test('a stream is committed once a frame, however often it is asked for', () => {
  let commits = 0
  const { schedule, frame } = createDriven(() => {
    commits += 1
  })
  schedule.request()
  for (let number = 1; number <= 20; number += 1) {
    for (let message = 0; message < 3; message += 1) schedule.request()
    expect([commits, schedule.isDue]).toEqual([number, true])
    frame()
    expect([commits, schedule.isDue]).toEqual([number + 1, false])
  }
})

test('a commit that leaves a rest asks for the next frame', () => {
  const left = [2, 1, 0]
  const { schedule, frame, isWaiting } = createDriven((request) => {
    if (left.shift()) request()
  })
  schedule.request()
  expect([left.length, schedule.isDue]).toEqual([2, true])
  frame()
  frame()
  expect([left.length, schedule.isDue]).toEqual([0, false])
  frame()
  expect(isWaiting()).toBe(false)
})

test('once cancelled nothing is committed any more', () => {
  let commits = 0
  const { schedule, frame, isWaiting } = createDriven(() => {
    commits += 1
  })
  schedule.request()
  schedule.request()
  schedule.cancel()
  frame()
  expect([commits, schedule.isDue, isWaiting()]).toEqual([1, false, false])
})
