import { EXAMPLES } from '../../../shared/examples'
import { Announcement } from '../run/announcement'

/** What a screen reader hears of the examples, also while the window shows another place. */
export function ExampleAnnouncements() {
  return EXAMPLES.map(({ id, title }) => <Announcement key={id} slot={id} title={title} />)
}
