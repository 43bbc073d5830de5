import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RunEvent } from '../../shared/run-event'
import type { AppChange } from './app-change'
import { type AppState, INITIAL_STATE } from './app-state'
import { reduceAppState } from './reduce-app-state'

type ReadableState = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>

/** The window's state: read it, listen to it, and change it by `dispatch` alone. Knows nothing of React. */
export interface AppStore extends ReadableState {
  /**
   * The same state, for all that need not hear of each message of a stream: text that has come is known here a frame later
   * at most, anything else at once. A hundred components would look at their part of the state at each message.
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
      setState((state) => reduceAppState(state, change), true)
      if (isMoreText(change)) return schedule.request()
      schedule.cancel()
      tell()
    }
  }
}

function tellEachTime(tell: () => void): TellingSchedule {
  return { request: tell, cancel() {} }
}

function isMoreText(change: AppChange): boolean {
  return change.type === 'batch-received' && change.batch.events.every(isDelta)
}

function isDelta(event: RunEvent): boolean {
  return event.type === 'text-delta' || event.type === 'reasoning-delta'
}
