import { expect, test } from 'vitest'
import { IdleWatchdog } from '../../../src/main/streaming/idle-watchdog'
import { createManualTimer } from '../../helpers/manual-timer'

function createWatchdog(limitMs = 100) {
  const timer = createManualTimer()
  const seen = { idle: 0, isHeldUp: false }
  const watchdog = new IdleWatchdog({
    timer,
    limitMs,
    isHeldUp: () => seen.isHeldUp,
    onIdle: () => {
      seen.idle += 1
    }
  })
  return { timer, watchdog, seen }
}

test('notices the silence at its limit, not before, and once', () => {
  const { timer, seen } = createWatchdog()
  timer.advance(99)
  expect(seen.idle).toBe(0)
  timer.advance(1)
  expect(seen.idle).toBe(1)
  timer.advance(1000)
  expect(seen.idle).toBe(1)
  expect(timer.pending).toBe(0)
})

test('each feeding starts the silence anew', () => {
  const { timer, watchdog, seen } = createWatchdog()
  for (let round = 0; round < 5; round += 1) {
    timer.advance(80)
    watchdog.feed()
  }
  expect(seen.idle).toBe(0)
  timer.advance(99)
  expect(seen.idle).toBe(0)
  timer.advance(1)
  expect(seen.idle).toBe(1)
})

test('a silence of our own does not count', () => {
  const { timer, seen } = createWatchdog()
  seen.isHeldUp = true
  timer.advance(1000)
  seen.isHeldUp = false
  timer.advance(99)
  expect(seen.idle).toBe(0)
  timer.advance(1)
  expect(seen.idle).toBe(1)
})

test('shortened, it waits only that long from then on; never longer', () => {
  const { timer, watchdog, seen } = createWatchdog()
  timer.advance(50)
  watchdog.shorten(20)
  watchdog.shorten(500)
  timer.advance(19)
  expect(seen.idle).toBe(0)
  timer.advance(1)
  expect(seen.idle).toBe(1)
})

test('stopped, it leaves nothing behind', () => {
  const { timer, watchdog, seen } = createWatchdog()
  watchdog.stop()
  expect(timer.pending).toBe(0)
  timer.advance(1000)
  expect(seen.idle).toBe(0)
})
