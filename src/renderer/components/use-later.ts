import { useEffect, useSyncExternalStore } from 'react'
import type { Later } from './later'

/** A part that is loaded after the first paint; null until it is there. */
export function useLater<Part>(part: Later<Part>): Part | null {
  return useSyncExternalStore(part.onLoaded, part.read)
}

/** The same, for what is shown the moment that it is there: it does not wait for an idle moment. */
export function useWanted<Part>(part: Later<Part>): Part | null {
  useEffect(() => void part.load(), [part])
  return useLater(part)
}
