import { BookOpenText, FlaskConical, History, type LucideIcon, SlidersHorizontal } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Place } from '../store/place'
import type { AppActions } from './app-actions'
import { ExampleAnnouncements } from './examples/example-announcements'
import { ExamplesPage } from './examples/examples-page'
import { atOnce, createLater, type Later } from './later'
import { WorkbenchAnnouncements } from './workbench/workbench-announcements'

export interface PageProps {
  actions: AppActions
}

/** What stands at a place of the window. */
export interface Page {
  place: Place
  Icon: LucideIcon
  /**
   * Its `main` element. Away from its place it is hidden and its effects are off, while its state and its elements
   * stay: so effects have to be able to begin anew, and what should go on everywhere belongs into the store.
   */
  content: Later<ComponentType<PageProps>>
  /** What a screen reader hears of it wherever the window is: its live regions, and nothing that is seen. */
  Announcements?: ComponentType
}

/** The pages that there are. Their order is that of `PLACES`. A new window opens with the first. */
export const PAGES: readonly Page[] = [
  {
    place: 'examples',
    Icon: BookOpenText,
    content: atOnce(ExamplesPage),
    Announcements: ExampleAnnouncements
  },
  {
    place: 'workbench',
    Icon: FlaskConical,
    content: createLater(async () => (await import('./workbench/workbench-page')).WorkbenchPage),
    Announcements: WorkbenchAnnouncements
  },
  {
    place: 'history',
    Icon: History,
    content: createLater(async () => (await import('./history/history-page')).HistoryPage)
  },
  {
    place: 'settings',
    Icon: SlidersHorizontal,
    content: createLater(async () => (await import('./settings/settings-page')).SettingsPage)
  }
]

/** The piece that a place needs, null where the window has no page for it. */
export function contentOf(place: Place): Later<unknown> | null {
  return PAGES.find((page) => page.place === place)?.content ?? null
}
