import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { onStopSignals, SAME_KEY_PRESS_MS } from '../../src/cli/stop-signals'
import type { Timer } from '../../src/shared/timer'

function listen() {
  const source = new EventEmitter()
  const calls: string[] = []
  let nowMs = 1000
  const timer: Timer = { now: () => nowMs, schedule: () => () => {} }
  onStopSignals(source, timer, {
    stop: (exitCode) => calls.push(`stop ${exitCode}`),
    leave: (exitCode) => calls.push(`leave ${exitCode}`)
  })
  return {
    calls,
    signal: (name: string) => source.emit(name),
    pass: (durationMs: number) => {
      nowMs += durationMs
    }
  }
}

describe('stop signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ])('%s stops, with the code that shells give it', (name, exitCode) => {
    const { calls, signal } = listen()
    signal(name)
    expect(calls).toEqual([`stop ${exitCode}`])
  })

  it('takes the echo of a key press for the same one', () => {
    const { calls, signal, pass } = listen()
    signal('SIGINT')
    signal('SIGINT')
    pass(SAME_KEY_PRESS_MS - 1)
    signal('SIGINT')
    expect(calls).toEqual(['stop 130'])
  })

  it('leaves at the second key press', () => {
    const { calls, signal, pass } = listen()
    signal('SIGINT')
    pass(SAME_KEY_PRESS_MS)
    signal('SIGINT')
    expect(calls).toEqual(['stop 130', 'leave 130'])
  })
})
