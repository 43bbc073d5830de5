import { describe, expect, test } from 'vitest'
import { systemTimer, wait } from '../../src/shared/timer'
import { createManualTimer } from '../helpers/manual-timer'

describe('wait', () => {
  test('resolves when the time has come, and leaves nothing behind', async () => {
    const timer = createManualTimer()
    const waited = wait(timer, 100, new AbortController().signal)
    timer.advance(99)
    expect(timer.pending).toBe(1)
    timer.advance(1)
    await waited
    expect(timer.pending).toBe(0)
  })

  test('resolves at once when the signal aborts, and leaves nothing behind', async () => {
    const timer = createManualTimer()
    const controller = new AbortController()
    const waited = wait(timer, 100, controller.signal)
    controller.abort()
    await waited
    expect(timer.pending).toBe(0)
  })

  test('does not begin when the signal was aborted before', async () => {
    const timer = createManualTimer()
    await wait(timer, 100, AbortSignal.abort())
    expect(timer.pending).toBe(0)
  })
})

describe('the system timer', () => {
  test('calls an action', async () => {
    await new Promise<void>((resolve) => systemTimer.schedule(0, resolve))
  })

  test('does not call what was cancelled before', async () => {
    let isCalled = false
    const cancel = systemTimer.schedule(0, () => {
      isCalled = true
    })
    cancel()
    await new Promise<void>((resolve) => systemTimer.schedule(1, resolve))
    expect(isCalled).toBe(false)
  })

  test('never goes back', () => {
    const earlier = systemTimer.now()
    expect(systemTimer.now()).toBeGreaterThanOrEqual(earlier)
  })
})
