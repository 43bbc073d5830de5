import { expect, test } from 'vitest'
import { createSightings } from '../../src/renderer/sightings'
import { succeed } from '../../src/shared/result'
import type { BatchSighting } from '../../src/shared/trace'
import { createManualTimer } from '../helpers/manual-timer'
import { createInMemoryBridge } from './in-memory-bridge'

function openWindow() {
  const timer = createManualTimer()
  const bridge = createInMemoryBridge({ 'trace:seen': async () => succeed(undefined) })
  const frames: { commit: () => void; paint: () => void }[] = []
  const page = { isShown: true, isLate: true, asked: 0 }
  const note = createSightings({
    bridge,
    timer,
    onFrame: (commit, paint) => frames.push({ commit, paint }),
    isShown: () => {
      page.asked += 1
      return page.isShown
    },
    isLate: () => page.isLate
  })
  return {
    timer,
    page,
    came: (sequence: number) => note({ runId: 'run', sequence, events: [], isTraced: true }),
    note,
    /** A frame that begins now and is on the screen after so long. */
    frame(paintMs: number) {
      const { commit, paint } = frames.shift() ?? {}
      commit?.()
      timer.advance(paintMs)
      paint?.()
    },
    told: () =>
      bridge.invokes.flatMap(({ request }) => (request as { sightings: BatchSighting[] }).sightings.map((each) => each))
  }
}

test('batches of one frame are on the page and on the screen together', () => {
  const { timer, page, came, frame, told } = openWindow()
  came(1)
  timer.advance(5)
  came(2)
  timer.advance(5)
  frame(3)
  expect(page.asked).toBe(1)
  timer.advance(300)
  expect(told()).toEqual([
    { sequence: 1, receivedMs: 0, committedMs: 10, paintedMs: 13 },
    { sequence: 2, receivedMs: 5, committedMs: 10, paintedMs: 13 }
  ])
})

test('what was written at once was on the page before the frame', () => {
  const { timer, page, came, frame, told } = openWindow()
  page.isLate = false
  came(1)
  timer.advance(8)
  frame(2)
  timer.advance(300)
  expect(told()).toEqual([{ sequence: 1, receivedMs: 0, committedMs: 0, paintedMs: 10 }])
})

test('what is about to be painted is told the next time, whole', () => {
  const { timer, came, frame, told } = openWindow()
  came(1)
  frame(1)
  timer.advance(244)
  came(2)
  timer.advance(10)
  expect(told().map(({ sequence }) => sequence)).toEqual([1])
  frame(1)
  timer.advance(300)
  expect(told()[1]).toEqual({ sequence: 2, receivedMs: 245, committedMs: 255, paintedMs: 256 })
})

test('what is out of sight is never on the page', () => {
  const { timer, page, came, frame, told } = openWindow()
  Object.assign(page, { isShown: false, isLate: false })
  came(1)
  frame(1)
  timer.advance(300)
  expect(told()).toEqual([{ sequence: 1, receivedMs: 0, committedMs: null, paintedMs: null }])
})

test('a window that gets no frames tells all the same, once', () => {
  const { timer, came, told } = openWindow()
  came(1)
  timer.advance(2000)
  expect(told()).toEqual([{ sequence: 1, receivedMs: 0, committedMs: null, paintedMs: null }])
  expect(timer.pending).toBe(0)
})

test('of a run that is not traced nothing is told', () => {
  const { timer, note, told } = openWindow()
  note({ runId: 'run', sequence: 1, events: [] })
  timer.advance(300)
  expect(told()).toEqual([])
})
