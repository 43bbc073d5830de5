import { Activity, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../store/use-app-state'
import type { AppActions } from './app-actions'
import { PAGES } from './pages'
import { useArrival } from './use-arrival'

interface PlacesProps {
  actions: AppActions
}

/** The page of the open place; the others wait as they were left. */
export function Places({ actions }: PlacesProps) {
  const { t } = useTranslation('app')
  const open = useAppState((state) => state.place)
  useArrival(open, focusPage)
  useEffect(() => {
    document.title = t('windowTitle', { place: t(`places.${open}`) })
  }, [open, t])
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

/** Puts the focus on the title of the page that is in sight, unless that page has put it somewhere itself. */
function focusPage(): void {
  const page = [...document.querySelectorAll('main')].find((candidate) => candidate.checkVisibility())
  if (!page?.contains(document.activeElement)) page?.querySelector('h1')?.focus()
}
