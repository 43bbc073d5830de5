import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAXIMUM_BATCH_LENGTH } from '../../../src/main/electron/run-batch'
import {
  BATCH_WINDOW_MS,
  createRunChannel,
  ENDED_RUNS_KEPT,
  MOST_MADE_UP_MS
} from '../../../src/main/electron/run-channel'
import type { RunBatch } from '../../../src/shared/ipc-contract'
import type { RunEvent } from '../../../src/shared/run-event'
import { createRunState, EMPTY_METRICS, reduceRunState } from '../../../src/shared/run-state'
import { createManualTimer } from '../../helpers/manual-timer'

/** The events of one run, stamped as a run stamps them. */
function createEvents(runId = 'run-1') {
  let sequence = 0
  let text = ''
  const stamp = () => ({ runId, sequence: sequence++, atMs: sequence * 10 })
  return {
    start: (): RunEvent => ({
      ...stamp(),
      type: 'run-start',
      provider: 'builtin',
      model: 'm',
      messages: [],
      processors: []
    }),
    text(delta: string): RunEvent {
      text += delta
      return { ...stamp(), type: 'text-delta', text: delta }
    },
    reasoning: (delta: string): RunEvent => ({ ...stamp(), type: 'reasoning-delta', text: delta }),
    retry: (): RunEvent => ({ ...stamp(), type: 'retry', attempt: 2, delayMs: 500, reason: 'r' }),
    abort: (): RunEvent => ({ ...stamp(), type: 'run-abort', metrics: EMPTY_METRICS, text, chunksAfterStop: 0 })
  }
}

function createChannel() {
  const timer = createManualTimer()
  const batches: RunBatch[] = []
  const channel = createRunChannel((_channel, payload) => void batches.push(payload as RunBatch), timer)
  return { timer, batches, channel }
}

describe('a batch', () => {
  test('leaves at once for the first event, the first token and the end', () => {
    const { batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    const sent = [events.start(), events.text('Once'), events.abort()]
    for (const event of sent) accept(event)
    expect(batches).toEqual(sent.map((event, sequence) => ({ runId: 'run-1', sequence, events: [event] })))
  })

  test('gathers what comes within the window, and leaves when it has passed', () => {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    accept(events.start())
    accept(events.text('Once'))
    for (const delta of [' upon', ' a', ' time']) accept(events.text(delta))
    timer.advance(BATCH_WINDOW_MS - 1)
    expect(batches).toHaveLength(2)
    timer.advance(1)
    expect(batches.slice(2)).toEqual([
      {
        runId: 'run-1',
        sequence: 2,
        events: [{ type: 'text-delta', runId: 'run-1', sequence: 4, atMs: 30, text: ' upon a time' }]
      }
    ])
    expect(timer.pending).toBe(0)
  })

  test('leaves at once when the window has passed since the last one', () => {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    accept(events.start())
    accept(events.text('a'))
    timer.advance(BATCH_WINDOW_MS)
    accept(events.text('b'))
    expect(batches).toHaveLength(3)
  })

  test('that is late by a little does not put the next one off, and there are never more of them than the window says', () => {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    accept(events.start())
    accept(events.text('a'))
    const STEP_MS = BATCH_WINDOW_MS + MOST_MADE_UP_MS
    const TICKS = 400
    for (let tick = 0; tick < TICKS; tick += 1) {
      timer.advance(STEP_MS / 4)
      accept(events.text('b'))
    }
    const mostBatches = 2 + (TICKS * STEP_MS) / 4 / BATCH_WINDOW_MS
    expect(batches.length).toBeLessThanOrEqual(mostBatches)
    expect(batches.length).toBeGreaterThan(mostBatches * 0.9)
  })

  test('joins deltas of one kind that follow each other, and nothing across another event', () => {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    accept(events.start())
    accept(events.reasoning('hm'))
    accept(events.reasoning('m'))
    accept(events.reasoning('m'))
    accept(events.text('a'))
    accept(events.retry())
    accept(events.text('b'))
    accept(events.text('c'))
    timer.advance(BATCH_WINDOW_MS)
    expect(batches[2]?.events).toMatchObject([
      { type: 'reasoning-delta', text: 'mm', sequence: 3 },
      { type: 'text-delta', text: 'a', sequence: 4 },
      { type: 'retry', sequence: 5 },
      { type: 'text-delta', text: 'bc', sequence: 7 }
    ])
  })

  test('is never joined beyond the greatest length; a larger event travels alone', () => {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    accept(events.start())
    accept(events.text('a'))
    const half = 'b'.repeat(MAXIMUM_BATCH_LENGTH / 2)
    for (const delta of [half, half, half, half + half + half, half]) accept(events.text(delta))
    timer.advance(BATCH_WINDOW_MS)
    const lengths = batches
      .slice(2)
      .map((batch) => batch.events.map((event) => ('text' in event ? event.text.length : 0)))
    expect(lengths).toEqual([2, 1, 3, 1].map((halves) => [halves * half.length]))
  })

  test('leaves nothing scheduled after the end', () => {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    accept(events.start())
    accept(events.text('a'))
    accept(events.text('b'))
    accept(events.abort())
    expect(timer.pending).toBe(0)
    expect(batches.at(-1)?.events.map((event) => event.type)).toEqual(['text-delta', 'run-abort'])
  })

  test('of one run holds up no other', () => {
    const { batches, channel } = createChannel()
    const first = channel.open(null)
    const second = channel.open(null)
    first(createEvents('run-1').start())
    second(createEvents('run-2').start())
    expect(batches.map((batch) => [batch.runId, batch.sequence])).toEqual([
      ['run-1', 0],
      ['run-2', 0]
    ])
  })
})

describe('the list of runs', () => {
  test('has the state up to the last event, with the slot, oldest first', () => {
    const { channel } = createChannel()
    const events = createEvents('run-1')
    const accept = channel.open('story')
    for (const event of [events.start(), events.text('a'), events.text('b')]) accept(event)
    channel.open(null)(createEvents('run-2').start())
    expect(channel.list()).toMatchObject([
      { runId: 'run-1', slot: 'story', state: { status: 'Streaming', text: 'ab', lastSequence: 2 } },
      { runId: 'run-2', slot: null, state: { status: 'Waiting', lastSequence: 0 } }
    ])
  })

  test('forgets ended runs but the last few, and no run that goes on', () => {
    const { channel } = createChannel()
    channel.open('on')(createEvents('going-on').start())
    for (let number = 0; number < 3 * ENDED_RUNS_KEPT; number += 1) {
      const events = createEvents(`run-${number}`)
      const accept = channel.open(null)
      accept(events.start())
      accept(events.abort())
    }
    const known = channel.list().map((run) => run.runId)
    const kept = Array.from({ length: ENDED_RUNS_KEPT }, (_, index) => `run-${2 * ENDED_RUNS_KEPT + index}`)
    expect(known).toEqual(['going-on', ...kept])
  })
})

describe('whatever happens and whenever', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'reasoning'), delta: fc.string({ minLength: 1, maxLength: 8 }) }),
    fc.record({ kind: fc.constant('retry'), delta: fc.constant('') }),
    fc.record({ kind: fc.constant('wait'), delta: fc.constantFrom('x', 'xxxx', 'xxxxxxxxx') })
  )

  /** Runs the steps; `attachAt` is the step at which a window attaches and asks for the list. */
  function play(steps: { kind: string; delta: string }[], attachAt: number) {
    const { timer, batches, channel } = createChannel()
    const accept = channel.open(null)
    const events = createEvents()
    const told: RunEvent[] = []
    const tell = (event: RunEvent) => {
      told.push(event)
      accept(event)
    }
    let attached = createRunState('run-1')
    let batchesBefore = 0
    tell(events.start())
    for (const [index, { kind, delta }] of steps.entries()) {
      if (index === attachAt) {
        // What was sent in the same breath as the answer may arrive before it or after it.
        batchesBefore = Math.max(0, batches.length - 1)
        attached = channel.list()[0]?.state ?? attached
      }
      if (kind === 'text') tell(events.text(delta))
      else if (kind === 'reasoning') tell(events.reasoning(delta))
      else if (kind === 'retry') tell(events.retry())
      else timer.advance(delta.length)
    }
    tell(events.abort())
    return { told, batches, attached, later: batches.slice(batchesBefore).flatMap((batch) => batch.events) }
  }

  test('the batches sum up to the run: in order, whole, once, also for a window that attaches midway', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(60), (steps, attachAt) => {
        const { told, batches, attached, later } = play(steps, attachAt)
        const whole = told.reduce(reduceRunState, createRunState('run-1'))
        const sent = batches.flatMap((batch) => batch.events)
        expect(sent.slice(0, -1).reduce(reduceRunState, createRunState('run-1'))).toEqual(
          told.slice(0, -1).reduce(reduceRunState, createRunState('run-1'))
        )
        expect(batches.map((batch) => batch.sequence)).toEqual(batches.map((_, index) => index))
        if (attached.lastSequence >= 0) expect(later.reduce(reduceRunState, attached)).toEqual(whole)
      }),
      { numRuns: 500 }
    )
  })
})
