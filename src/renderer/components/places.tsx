import { Activity, useEffect, useRef } from 'react'
import { PLACE_NAMES } from '../store/place'
import { useAppState } from '../store/use-app-state'
import type { AppActions } from './app-actions'
import { PAGES } from './pages'
import { usePlaceShortcuts } from './use-place-shortcuts'

interface PlacesProps {
  actions: AppActions
}

/** The page of the open place; the others wait as they were left. */
export function Places({ actions }: PlacesProps) {
  const open = useAppState((state) => state.place)
  usePlaceShortcuts(actions.openPlace)
  useArrival(open)
  return (
    <>
      {PAGES.map(({ place, Content }) => (
        <Activity key={place} mode={place === open ? 'visible' : 'hidden'}>
          <Content actions={actions} />
        </Activity>
      ))}
      {PAGES.map(({ place, Announcements }) => Announcements && <Announcements key={place} />)}
    </>
  )
}

/** Names the window after the place, and takes the focus there: where it was is out of sight. Not at the start. */
function useArrival(open: keyof typeof PLACE_NAMES): void {
  const last = useRef(open)
  useEffect(() => {
    document.title = `${PLACE_NAMES[open]} – Streamscope`
    if (last.current === open) return
    last.current = open
    const heading = [...document.querySelectorAll('h1')].find((candidate) => candidate.checkVisibility())
    heading?.focus()
  }, [open])
}
