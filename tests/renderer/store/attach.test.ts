import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRunChannel } from '../../../src/main/electron/run-channel'
import { type AppState, INITIAL_STATE, slotOf } from '../../../src/renderer/store/app-state'
import { reduceAppState } from '../../../src/renderer/store/reduce-app-state'
import type { KnownRun, RunBatch } from '../../../src/shared/ipc-contract'
import type { RunEvent } from '../../../src/shared/run-event'
import { createRunState, reduceRunState } from '../../../src/shared/run-state'
import { createManualTimer } from '../../helpers/manual-timer'
import { arbitraryRun } from '../run-events'

interface Reload {
  /** How many events main has when the new window begins to listen, and to ask. */
  listensAt: number
  /** How many more it has when the answer arrives, which it gave when it was asked. */
  answerDelay: number
  /** Milliseconds between two events. */
  paceMs: number
}

/** What a window shows at the end that was opened in mid-stream, as the real channel of main feeds it. */
function attachInMidStream(events: readonly RunEvent[], { listensAt, answerDelay, paceMs }: Reload): AppState {
  const timer = createManualTimer()
  let state = INITIAL_STATE
  let listens = false
  const channel = createRunChannel((_name, payload) => {
    if (listens) state = reduceAppState(state, { type: 'batch-received', batch: payload as RunBatch })
  }, timer)
  const accept = channel.open('story')
  let answer: KnownRun[] = []
  const end = events.length + answerDelay + 1
  for (let index = 0; index <= end; index += 1) {
    if (index === listensAt) {
      listens = true
      answer = structuredClone(channel.list())
    }
    if (index === listensAt + answerDelay) state = reduceAppState(state, { type: 'runs-listed', runs: answer })
    const event = events[index]
    if (event) accept(event)
    timer.advance(paceMs)
  }
  return state
}

test('a window that is reloaded in mid-stream has no gap and no duplicate, whenever it attaches', () => {
  const reload = fc.record({ listensAt: fc.nat(40), answerDelay: fc.nat(10), paceMs: fc.constantFrom(0, 1, 3, 10) })
  fc.assert(
    fc.property(arbitraryRun('run-1'), reload, (events, { listensAt, ...rest }) => {
      // Main knows a run once its first event has come.
      const moment = 1 + (listensAt % events.length)
      const state = attachInMidStream(events, { ...rest, listensAt: moment })
      expect(slotOf(state, 'story').run).toEqual(events.reduce(reduceRunState, createRunState('run-1')))
    }),
    { numRuns: 500 }
  )
})

test('of several known runs of one slot, the latest is shown', () => {
  const runs = ['first', 'second'].map((runId) => ({ runId, slot: 'story', state: createRunState(runId) }))
  const state = reduceAppState(INITIAL_STATE, { type: 'runs-listed', runs })
  expect(slotOf(state, 'story').run?.runId).toBe('second')
})
