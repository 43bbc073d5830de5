import { useEffect, useRef } from 'react'

/**
 * Calls `arrive` when something else is shown than before, for the focus to be taken there: where it was is out of
 * sight. Not for what is shown first.
 */
export function useArrival(shown: string, arrive: () => void): void {
  const last = useRef(shown)
  const latest = useRef(arrive)
  latest.current = arrive
  useEffect(() => {
    if (last.current === shown) return
    last.current = shown
    latest.current()
  }, [shown])
}
