import { type Destination, SETTINGS_SECTIONS, type SettingsSection } from '../../store/settings/settings-page-state'
import { useAppState } from '../../store/use-app-state'
import styles from './section-list.module.css'

const NAMES: Readonly<Record<SettingsSection, string>> = {
  providers: 'Providers',
  network: 'Network',
  limits: 'Limits',
  appearance: 'Appearance',
  privacy: 'Data and privacy',
  updates: 'Updates',
  licences: 'Licences'
}

interface SectionListProps {
  leaveFor: (destination: Destination) => void
}

export function SectionList({ leaveFor }: SectionListProps) {
  const open = useAppState((state) => state.settingsPage.section)
  return (
    <nav className={styles.list} aria-label="Settings">
      {SETTINGS_SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          className={styles.section}
          aria-current={section === open ? 'true' : undefined}
          onClick={() => leaveFor({ kind: 'section', section })}
        >
          {NAMES[section]}
        </button>
      ))}
    </nav>
  )
}
