import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsSection } from '../../store/settings/settings-page-state'
import { useAppState } from '../../store/use-app-state'
import { createSecretInputs } from '../form/secret-inputs'
import type { PageProps } from '../pages'
import { LeaveQuestion } from './leave-question'
import { ProvidersSection } from './providers/providers-section'
import { ReportBar } from './report-bar'
import { SectionList } from './section-list'
import type { SectionProps } from './section-props'
import { AppearanceSection } from './sections/appearance-section'
import { LicencesSection } from './sections/licences-section'
import { LimitsSection } from './sections/limits-section'
import { NetworkSection } from './sections/network-section'
import { PrivacySection } from './sections/privacy-section'
import { UpdatesSection } from './sections/updates-section'
import styles from './settings-page.module.css'
import { UndoBar } from './undo-bar'

const SECTIONS: Readonly<Record<SettingsSection, ComponentType<SectionProps>>> = {
  providers: ProvidersSection,
  network: NetworkSection,
  limits: LimitsSection,
  appearance: AppearanceSection,
  privacy: PrivacySection,
  updates: UpdatesSection,
  licences: LicencesSection
}

/** What a person sets up once. */
export function SettingsPage({ actions }: PageProps) {
  const { t } = useTranslation('settings')
  const section = useAppState((state) => state.settingsPage.section)
  const [secrets] = useState(createSecretInputs)
  const Section = SECTIONS[section]
  return (
    <main className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        {t('title')}
      </h1>
      <div className={styles.columns}>
        <SectionList leaveFor={actions.settings.leaveFor} />
        <div className={styles.content}>
          <UndoBar undo={actions.settings.undo} dismiss={actions.settings.dismissUndo} />
          <ReportBar dismiss={actions.settings.dismissReport} />
          <Section actions={actions.settings} changeSettings={actions.changeSettings} secrets={secrets} />
        </div>
      </div>
      <LeaveQuestion actions={actions.settings} secrets={secrets} />
    </main>
  )
}
