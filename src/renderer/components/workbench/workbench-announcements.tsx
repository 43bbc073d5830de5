import { WORKBENCH_SLOT } from '../../store/workbench/workbench-page-state'
import { Announcement } from '../run/announcement'

/** What a screen reader hears of the Workbench's run, also while the window shows another place. */
export function WorkbenchAnnouncements() {
  return <Announcement slot={WORKBENCH_SLOT} title="Workbench run" />
}
