import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import { letterAt } from '../../store/workbench/column'
import { slotOfColumn } from '../../store/workbench/workbench-tab'
import { Announcement } from '../run/announcement'

/** What a screen reader hears of the Workbench's runs, also while the window shows another tab or place. */
export function WorkbenchAnnouncements() {
  const { t } = useTranslation('workbench')
  const tabs = useAppState((state) => state.workbenchPage.tabs)
  return tabs.flatMap((tab, tabPlace) =>
    tab.columns.map((column, place) => {
      const slot = slotOfColumn(tab, column)
      return <Announcement key={slot} slot={slot} title={titleAt(t, tabPlace, place)} />
    })
  )
}

/** By its place, not by its name: that changes with every letter of the message, and would be heard each time. */
function titleAt(t: TFunction<'workbench'>, tab: number, column: number): string {
  const run = tab === 0 ? t('announced.first') : t('announced.tab', { place: tab + 1 })
  return column === 0 ? run : t('announced.column', { run, letter: letterAt(column) })
}
