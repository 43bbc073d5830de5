import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppChange } from './app-change'
import { type AppState, INITIAL_STATE } from './app-state'
import { reduceAppState } from './reduce-app-state'

/** The window's state: read it, listen to it, and change it by `dispatch` alone. Knows nothing of React. */
export interface AppStore extends Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'> {
  dispatch(change: AppChange): void
}

export function createAppStore(): AppStore {
  const { getState, getInitialState, subscribe, setState } = createStore<AppState>(() => INITIAL_STATE)
  return {
    getState,
    getInitialState,
    subscribe,
    dispatch: (change) => setState((state) => reduceAppState(state, change), true)
  }
}
