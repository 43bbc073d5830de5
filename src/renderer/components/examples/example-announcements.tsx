import { useTranslation } from 'react-i18next'
import { EXAMPLES } from '../../../shared/examples'
import { Announcement } from '../run/announcement'

/** What a screen reader hears of the examples, also while the window shows another place. */
export function ExampleAnnouncements() {
  const { t } = useTranslation('examples')
  return EXAMPLES.map(({ id }) => <Announcement key={id} slot={id} title={t(`${id}.title`)} />)
}
