import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState } from './app-state'
import type { AppStore } from './app-store'

/** Carries the store to the components. The only file here that knows React. */
export const AppStoreContext = createContext<AppStore | null>(null)

/** The store itself, for what has to follow it outside of React, such as the growing text. */
export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext)
  if (!store) throw new Error('A component that reads the state needs an AppStoreContext around it.')
  return store
}

/** A part of the state; the component renders again when that part changes. Select what is shown and no more. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useStore(useAppStore(), select)
}
