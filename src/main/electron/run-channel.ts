import type { KnownRun } from '../../shared/ipc-contract'
import { isTerminalRunEvent, type RunEvent } from '../../shared/run-event'
import { createRunState, hasEnded, type RunState, reduceRunState } from '../../shared/run-state'
import type { Timer } from '../../shared/timer'
import type { Push } from './push'
import { PendingBatch } from './run-batch'

/** So long between two batches of a run: at most 250 messages a second, and half a frame at the worst. */
export const BATCH_WINDOW_MS = 4
/** What a batch was late by is made up for with the next one, this much at most: a timer comes up to a millisecond late. */
export const MOST_MADE_UP_MS = 1
/** Ended runs that a reloaded window still finds. */
export const ENDED_RUNS_KEPT = 8

export interface RunChannel {
  /** Makes the listener for the events of one run that is about to start. */
  open(slot: string | null): (event: RunEvent) => void
  /** Every known run, oldest first, each as its last batch left it: later batches go on from `lastSequence`. */
  list(): KnownRun[]
}

/** One run on its way to the window. */
interface OpenRun {
  slot: string | null
  state: RunState
  pending: PendingBatch
  nextBatchSequence: number
  /** When the next batch may leave. */
  dueAtMs: number
  cancelFlush: (() => void) | null
}

/**
 * Carries the events of runs to the window in batches: the first event and the first token at once, then what has
 * gathered whenever a window of time has passed, and the terminal event at once. Keeps the state of each run, so that a
 * window that was reloaded can attach in mid-stream.
 */
export function createRunChannel(push: Push, timer: Timer): RunChannel {
  const runs = new Map<string, OpenRun>()

  function accept(run: OpenRun, event: RunEvent): void {
    if (run.pending.isTooFullFor(event)) flush(run)
    run.pending.add(event)
    const waitMs = run.dueAtMs - timer.now()
    if (waitMs <= 0 || isUrgent(run.state, event)) flush(run)
    else run.cancelFlush ??= timer.schedule(Math.ceil(waitMs), () => flush(run))
  }

  function flush(run: OpenRun): void {
    run.cancelFlush?.()
    run.cancelFlush = null
    if (run.pending.isEmpty) return
    const events = run.pending.take()
    run.state = events.reduce(reduceRunState, run.state)
    push('run:batch', { runId: run.state.runId, sequence: run.nextBatchSequence, events })
    run.nextBatchSequence += 1
    run.dueAtMs = dueAfter(run.dueAtMs, timer.now())
    if (hasEnded(run.state)) forgetOldRuns()
  }

  function forgetOldRuns(): void {
    const ended = [...runs.values()].filter((run) => hasEnded(run.state))
    for (const run of ended.slice(0, -ENDED_RUNS_KEPT)) runs.delete(run.state.runId)
  }

  return {
    open: (slot) => (event) => {
      let run = runs.get(event.runId)
      if (!run) {
        run = createOpenRun(event.runId, slot)
        runs.set(event.runId, run)
      }
      accept(run, event)
    },
    list() {
      for (const run of runs.values()) flush(run)
      return [...runs.values()].map(({ slot, state }) => ({ runId: state.runId, slot, state }))
    }
  }
}

function createOpenRun(runId: string, slot: string | null): OpenRun {
  return {
    slot,
    state: createRunState(runId),
    pending: new PendingBatch(),
    nextBatchSequence: 0,
    dueAtMs: Number.NEGATIVE_INFINITY,
    cancelFlush: null
  }
}

function dueAfter(dueAtMs: number, sentAtMs: number): number {
  const lateMs = Math.min(Math.max(0, sentAtMs - dueAtMs), MOST_MADE_UP_MS)
  return sentAtMs - lateMs + BATCH_WINDOW_MS
}

function isUrgent(state: RunState, event: RunEvent): boolean {
  return isTerminalRunEvent(event) || (isDelta(event) && state.text === '' && state.reasoning === '')
}

function isDelta(event: RunEvent): boolean {
  return event.type === 'text-delta' || event.type === 'reasoning-delta'
}
