import { useAppState } from '../../store/use-app-state'
import { slotOfColumn } from '../../store/workbench/workbench-tab'
import { Announcement } from '../run/announcement'

/** What a screen reader hears of the Workbench's runs, also while the window shows another tab or place. */
export function WorkbenchAnnouncements() {
  const tabs = useAppState((state) => state.workbenchPage.tabs)
  return tabs.flatMap((tab, place) =>
    tab.columns.map((column) => {
      const slot = slotOfColumn(tab, column)
      return <Announcement key={slot} slot={slot} title={titleAt(place)} />
    })
  )
}

/** By its place, not by its name: that changes with every letter of the message, and would be heard each time. */
function titleAt(place: number): string {
  return place === 0 ? 'Workbench run' : `Workbench run in tab ${place + 1}`
}
