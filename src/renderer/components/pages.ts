import { BookOpenText, FlaskConical, History, type LucideIcon, SlidersHorizontal } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Place } from '../store/place'
import type { AppActions } from './app-actions'
import { ExampleAnnouncements } from './examples/example-announcements'
import { ExamplesPage } from './examples/examples-page'
import { HistoryPage } from './history/history-page'
import { SettingsPage } from './settings/settings-page'
import { WorkbenchAnnouncements } from './workbench/workbench-announcements'
import { WorkbenchPage } from './workbench/workbench-page'

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
  Content: ComponentType<PageProps>
  /** What a screen reader hears of it wherever the window is: its live regions, and nothing that is seen. */
  Announcements?: ComponentType
}

/** The pages that there are. Their order is that of `PLACES`. */
export const PAGES: readonly Page[] = [
  { place: 'examples', Icon: BookOpenText, Content: ExamplesPage, Announcements: ExampleAnnouncements },
  { place: 'workbench', Icon: FlaskConical, Content: WorkbenchPage, Announcements: WorkbenchAnnouncements },
  { place: 'history', Icon: History, Content: HistoryPage },
  { place: 'settings', Icon: SlidersHorizontal, Content: SettingsPage }
]

export function hasPage(place: Place): boolean {
  return PAGES.some((page) => page.place === place)
}
