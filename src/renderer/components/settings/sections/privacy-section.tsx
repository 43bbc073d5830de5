import { useTranslation } from 'react-i18next'
import { useAppState } from '../../../store/use-app-state'
import { CopyButton } from '../../copy-button'
import { CheckField } from '../../form/check-field'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import { ContactList } from './contact-list'
import styles from './sections.module.css'

/** What is kept where, and who hears of it. */
export function PrivacySection({ actions }: SectionProps) {
  const { t } = useTranslation('settings')
  const folder = useAppState((state) => state.description?.userDataFolder ?? '')
  const isTracing = useAppState((state) => state.settings?.tracing ?? false)
  return (
    <section className={styles.section} aria-labelledby="privacy-title">
      <ViewHeading id="privacy-title" title={t('sections.privacy')} />
      <section className={styles.part} aria-labelledby="folder-title">
        <h3 id="folder-title" className={styles.title}>
          {t('privacy.folder.title')}
        </h3>
        <p>{t('privacy.folder.text')}</p>
        <p className={styles.path}>{folder}</p>
        <div>
          <CopyButton label={t('privacy.folder.copy')} read={() => folder} />
        </div>
      </section>
      <ContactList facts={actions.facts} />
      <section className={styles.part} aria-labelledby="tracing-title">
        <h3 id="tracing-title" className={styles.title}>
          {t('privacy.tracing.title')}
        </h3>
        <CheckField
          label={t('privacy.tracing.label')}
          hint={t('privacy.tracing.hint')}
          isChecked={isTracing}
          onChange={(tracing) => actions.change({ tracing })}
        />
      </section>
    </section>
  )
}
