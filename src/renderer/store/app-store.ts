import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RunEvent } from '../../shared/run-event'
import type { AppChange } from './app-change'
import { type AppState, INITIAL_STATE, slotOf } from './app-state'
import { reduceAppState } from './reduce-app-state'
import { slotShowing } from './reduce-runs'

type ReadableState = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>

/** The window's state: read it, listen to it, and change it by `dispatch` alone. Knows nothing of React. */
export interface AppStore extends ReadableState {
  /**
   * The same state, for all that need not hear of each message of a stream: that a text goes on is known here when the
   * schedule has it, anything else at once. A hundred components would look at their part of the state at each message.
   */
  readonly calm: ReadableState
  dispatch(change: AppChange): void
}

/** When what has gathered is told. */
export interface TellingSchedule {
  request(): void
  cancel(): void
}

/** @param createSchedule how often growing text is told of to those who listen calmly; each time, unless one is given */
export function createAppStore(createSchedule: (tell: () => void) => TellingSchedule = tellEachTime): AppStore {
  const { getState, getInitialState, subscribe, setState } = createStore<AppState>(() => INITIAL_STATE)
  const calm = createStore<AppState>(() => INITIAL_STATE)
  const tell = () => calm.setState(getState(), true)
  const schedule = createSchedule(tell)

  return {
    getState,
    getInitialState,
    subscribe,
    calm,
    dispatch(change) {
      const isMore = isMoreText(change, getState())
      setState((state) => reduceAppState(state, change), true)
      if (isMore) return schedule.request()
      schedule.cancel()
      tell()
    }
  }
}

function tellEachTime(tell: () => void): TellingSchedule {
  return { request: tell, cancel() {} }
}

/** The first of a text is more than that: what stands in its place until then goes with it. */
function isMoreText(change: AppChange, state: AppState): boolean {
  if (change.type !== 'batch-received') return false
  const { runId, events } = change.batch
  const name = slotShowing(state, runId)
  const run = name === null ? null : slotOf(state, name).run
  return events.every((event) => isDelta(event) && (run === null || run[LANES[event.type]] !== ''))
}

const LANES = { 'text-delta': 'text', 'reasoning-delta': 'reasoning' } as const

function isDelta(event: RunEvent): event is Extract<RunEvent, { type: keyof typeof LANES }> {
  return event.type in LANES
}
