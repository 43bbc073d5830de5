import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
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
  return useStore(useAppStore().calm, select)
}

/** Several parts of the state in one object; the component renders again when one of them changes. */
export function useAppParts<Parts>(select: (state: AppState) => Parts): Parts {
  return useStore(useAppStore().calm, useShallow(select))
}
