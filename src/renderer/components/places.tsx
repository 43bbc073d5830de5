import { Activity, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../store/use-app-state'
import type { AppActions } from './app-actions'
import { PAGES, type Page } from './pages'
import { useArrival } from './use-arrival'
import { useLater } from './use-later'

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
      {PAGES.map((page) => (
        <PageAt key={page.place} page={page} isOpen={page.place === open} actions={actions} />
      ))}
      {PAGES.map(({ place, Announcements }) => Announcements && <Announcements key={place} />)}
    </>
  )
}

function PageAt({ page, isOpen, actions }: PlacesProps & { page: Page; isOpen: boolean }) {
  const Content = useLater(page.content)
  return <Activity mode={isOpen ? 'visible' : 'hidden'}>{Content && <Content actions={actions} />}</Activity>
}

/** Puts the focus on the title of the page that is in sight, unless that page has put it somewhere itself. */
function focusPage(): void {
  const page = [...document.querySelectorAll('main')].find((candidate) => candidate.checkVisibility())
  if (!page?.contains(document.activeElement)) page?.querySelector('h1')?.focus()
}
