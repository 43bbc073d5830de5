import { useEffect } from 'react'
import { PLACES, type Place } from '../store/place'
import { hasPage } from './pages'

/** The key that opens a place together with Ctrl or Cmd: `1` to `4`. */
export function shortcutOf(place: Place): string {
  return String(PLACES.indexOf(place) + 1)
}

/** Ctrl or Cmd with 1 to 4 opens the places in their order. */
export function usePlaceShortcuts(open: (place: Place) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey || !(event.ctrlKey || event.metaKey)) return
      const place = PLACES.find((candidate) => shortcutOf(candidate) === event.key)
      if (!place || !hasPage(place)) return
      event.preventDefault()
      open(place)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open])
}
