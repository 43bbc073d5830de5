import { useTranslation } from 'react-i18next'
import { type Destination, SETTINGS_SECTIONS } from '../../store/settings/settings-page-state'
import { useAppState } from '../../store/use-app-state'
import styles from './section-list.module.css'

interface SectionListProps {
  leaveFor: (destination: Destination) => void
}

export function SectionList({ leaveFor }: SectionListProps) {
  const { t } = useTranslation('settings')
  const open = useAppState((state) => state.settingsPage.section)
  return (
    <nav className={styles.list} aria-label={t('title')}>
      {SETTINGS_SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          className={styles.section}
          aria-current={section === open ? 'true' : undefined}
          onClick={() => leaveFor({ kind: 'section', section })}
        >
          {t(`sections.${section}`)}
        </button>
      ))}
    </nav>
  )
}
