import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppChange } from '../../../src/renderer/store/app-change'
import {
  type AppState,
  activeExamples,
  EMPTY_SLOT,
  INITIAL_STATE,
  slotOf,
  statusOf
} from '../../../src/renderer/store/app-state'
import { reduceAppState } from '../../../src/renderer/store/reduce-app-state'
import type { RunEvent } from '../../../src/shared/run-event'
import { createRunState, reduceRunState } from '../../../src/shared/run-state'
import { PROFILE, summaryOf } from '../profiles'
import { arbitraryRun, runEnd, stampRun, textDelta } from '../run-events'

const RUN_ID = 'run-1'
const SLOT = 'story'

const attached = reduceAppState(INITIAL_STATE, { type: 'runs-listed', runs: [] })

function apply(state: AppState, ...changes: AppChange[]): AppState {
  return changes.reduce(reduceAppState, state)
}

function batchOf(events: RunEvent[], sequence = 0): AppChange {
  return { type: 'batch-received', batch: { runId: events[0]?.runId ?? RUN_ID, sequence, events } }
}

function sumOf(events: readonly RunEvent[]) {
  return events.reduce(reduceRunState, createRunState(events[0]?.runId ?? RUN_ID))
}

/** Events cut into batches wherever `cuts` says. */
function cutIntoBatches(events: RunEvent[], cuts: readonly boolean[]): AppChange[] {
  const batches: RunEvent[][] = [[]]
  events.forEach((event, index) => {
    batches.at(-1)?.push(event)
    if (cuts[index % cuts.length]) batches.push([])
  })
  return batches.filter((batch) => batch.length > 0).map((batch, sequence) => batchOf(batch, sequence))
}

describe('a run that was started here', () => {
  test('waits from the request on, streams, and ends', () => {
    const requested = apply(attached, { type: 'run-requested', slot: SLOT })
    const started = apply(requested, { type: 'run-started', slot: SLOT, runId: RUN_ID })
    const events = stampRun(RUN_ID, [textDelta('Once'), runEnd('Once')])
    const streaming = apply(started, batchOf(events.slice(0, 2)))
    const ended = apply(streaming, batchOf(events.slice(2), 1))
    const statuses = [attached, requested, started, streaming, ended].map((state) => statusOf(slotOf(state, SLOT)))
    expect(statuses).toEqual(['Idle', 'Waiting', 'Waiting', 'Streaming', 'Complete'])
    expect(activeExamples(streaming)).toEqual([SLOT])
    expect(activeExamples(ended)).toEqual([])
  })

  test('has the same state however its events are cut into batches, and whenever its name arrives', () => {
    fc.assert(
      fc.property(arbitraryRun(RUN_ID), fc.array(fc.boolean(), { minLength: 1 }), fc.nat(), (events, cuts, moment) => {
        const batches = cutIntoBatches(events, cuts)
        const changes = batches.toSpliced(moment % (batches.length + 1), 0, {
          type: 'run-started',
          slot: SLOT,
          runId: RUN_ID
        })
        const state = apply(attached, { type: 'run-requested', slot: SLOT }, ...changes)
        expect(slotOf(state, SLOT).run).toEqual(sumOf(events))
        expect(state.unclaimedEvents).toEqual({})
      })
    )
  })

  test('shows why main refused it, until the next request', () => {
    const refused = apply(
      attached,
      { type: 'run-requested', slot: SLOT },
      { type: 'run-refused', slot: SLOT, message: 'No key.' }
    )
    expect(slotOf(refused, SLOT)).toEqual({ ...EMPTY_SLOT, refusal: 'No key.' })
    expect(statusOf(slotOf(refused, SLOT))).toBe('Failed')
    expect(statusOf(slotOf(apply(refused, { type: 'run-requested', slot: SLOT }), SLOT))).toBe('Waiting')
  })

  test('keeps a Stop that was asked for before main had named it', () => {
    const state = apply(
      attached,
      { type: 'run-requested', slot: SLOT },
      { type: 'stop-requested', slot: SLOT },
      { type: 'run-started', slot: SLOT, runId: RUN_ID }
    )
    expect(slotOf(state, SLOT).isStopRequested).toBe(true)
  })
})

describe('runs that this window does not show', () => {
  test('leave nothing behind once no run is expected', () => {
    const stray = batchOf(stampRun('elsewhere', [textDelta('lost')]))
    expect(apply(attached, stray)).toBe(attached)
    const whileStarting = apply(attached, { type: 'run-requested', slot: SLOT }, stray)
    expect(Object.keys(whileStarting.unclaimedEvents)).toEqual(['elsewhere'])
    expect(apply(whileStarting, { type: 'run-started', slot: SLOT, runId: RUN_ID }).unclaimedEvents).toEqual({})
  })

  test('do not come into a slot where a newer run was asked for', () => {
    const listed: AppChange = {
      type: 'runs-listed',
      runs: [{ runId: 'old', slot: SLOT, state: createRunState('old') }]
    }
    const state = apply(INITIAL_STATE, { type: 'run-requested', slot: SLOT }, listed)
    expect(slotOf(state, SLOT)).toEqual({ ...EMPTY_SLOT, isStarting: true })
  })
})

test('a queue of slots clears what they showed, and each leaves it with its request', () => {
  const shown = apply(
    attached,
    { type: 'run-requested', slot: 'uppercase' },
    { type: 'run-refused', slot: 'uppercase', message: 'x' }
  )
  const queued = apply(shown, { type: 'slots-queued', slots: ['story', 'uppercase'] })
  expect(statusOf(slotOf(queued, 'uppercase'))).toBe('Idle')
  expect(apply(queued, { type: 'run-requested', slot: 'story' }).queuedSlots).toEqual(['uppercase'])
})

test('notices are shown once each, until they are dismissed', () => {
  const notice: AppChange = { type: 'notice-received', message: 'The disk is full.' }
  const state = apply(attached, notice, notice)
  expect(state.notices).toEqual(['The disk is full.'])
  expect(apply(state, { type: 'notice-dismissed', message: 'The disk is full.' }).notices).toEqual([])
})

describe('the profile that was chosen', () => {
  const chosen = apply(
    attached,
    { type: 'profiles-listed', profiles: [summaryOf()] },
    { type: 'provider-chosen', provider: PROFILE.kind, profileId: PROFILE.id }
  )

  test('stays chosen as long as it is there', () => {
    const state = apply(chosen, { type: 'profiles-listed', profiles: [summaryOf()] })
    expect(state).toMatchObject({ provider: 'compatible', profileId: PROFILE.id })
  })

  test('makes place for the built-in model when it is deleted', () => {
    const state = apply(chosen, { type: 'profiles-listed', profiles: [] })
    expect(state).toMatchObject({ provider: 'builtin', profileId: null })
  })

  test('is of another provider once its kind was changed', () => {
    const profiles = [summaryOf({ profile: { ...PROFILE, kind: 'azure' } })]
    expect(apply(chosen, { type: 'profiles-listed', profiles })).toMatchObject({
      provider: 'azure',
      profileId: PROFILE.id
    })
  })
})
