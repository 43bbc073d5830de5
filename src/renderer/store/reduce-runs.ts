import type { KnownRun, RunBatch } from '../../shared/ipc-contract'
import type { RunEvent } from '../../shared/run-event'
import { createRunState, type RunState, reduceRunState } from '../../shared/run-state'
import { type AppState, EMPTY_SLOT, slotOf } from './app-state'
import { recentTextOf } from './recent-text'

/**
 * A batch goes to the slot that shows its run. The batch of a run that is not known yet is kept: it may have overtaken
 * the answer that names the run (see `InvokeRequests`).
 */
export function takeBatch(state: AppState, batch: RunBatch): AppState {
  const name = slotShowing(state, batch.runId)
  if (name === null) return isRunExpected(state) ? withUnclaimed(state, batch) : state
  const slot = slotOf(state, name)
  if (!slot.run) return state
  const run = takeEvents(slot.run, batch.events)
  const recentText = recentTextOf(slot.run, run, slot.recentText, deltasOf(batch.events))
  return { ...state, slots: { ...state.slots, [name]: { ...slot, run, recentText } } }
}

/** Main has named the run that a slot asked for. */
export function attachStartedRun(state: AppState, slot: string, runId: string): AppState {
  const { isStopRequested, request } = slotOf(state, slot)
  const run = withWhatOvertook(state, createRunState(runId))
  const slots = { ...state.slots, [slot]: { ...EMPTY_SLOT, run, request, isStopRequested } }
  return forgetUnclaimed({ ...state, slots })
}

/** Main has said which runs it knows, oldest first: each slot shows its latest, unless a newer one was asked for here. */
export function attachListedRuns(state: AppState, runs: readonly KnownRun[]): AppState {
  const slots = { ...state.slots }
  for (const { slot, state: run } of runs) {
    if (slot === null || slotOf(state, slot) !== EMPTY_SLOT) continue
    slots[slot] = { ...EMPTY_SLOT, run: withWhatOvertook(state, run) }
  }
  return forgetUnclaimed({ ...state, slots, isAttached: true })
}

/** A run that main did not list is shown as its journal has it; not where another one has come up meanwhile. */
export function recallRun(state: AppState, slot: string, run: RunState): AppState {
  if (slotOf(state, slot) !== EMPTY_SLOT) return state
  return { ...state, slots: { ...state.slots, [slot]: { ...EMPTY_SLOT, run } } }
}

function takeEvents(run: RunState, events: readonly RunEvent[]): RunState {
  return events.reduce(reduceRunState, run)
}

function deltasOf(events: readonly RunEvent[]): string {
  return events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
}

function withWhatOvertook(state: AppState, run: RunState): RunState {
  return takeEvents(run, state.unclaimedEvents[run.runId] ?? [])
}

/** The slot that shows a run, null where none does. */
export function slotShowing(state: AppState, runId: string): string | null {
  return Object.keys(state.slots).find((name) => slotOf(state, name).run?.runId === runId) ?? null
}

function isRunExpected(state: AppState): boolean {
  return !state.isAttached || Object.values(state.slots).some((slot) => slot.isStarting)
}

function withUnclaimed(state: AppState, batch: RunBatch): AppState {
  const events = [...(state.unclaimedEvents[batch.runId] ?? []), ...batch.events]
  return { ...state, unclaimedEvents: { ...state.unclaimedEvents, [batch.runId]: events } }
}

/** Once no run is expected any more, what is left belongs to runs that this window does not show. */
function forgetUnclaimed(state: AppState): AppState {
  return isRunExpected(state) ? state : { ...state, unclaimedEvents: {} }
}
