import { Plus } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import type { ProviderListActions } from '../settings-actions'
import { ViewHeading } from '../view-heading'
import { EnvironmentProviders } from './environment-providers'
import styles from './provider-list.module.css'
import { ProviderRow } from './provider-row'

interface ProviderListProps {
  actions: ProviderListActions
  headingRef: Ref<HTMLHeadingElement>
}

/** The providers that were set up, and how each stands. */
export function ProviderList({ actions, headingRef }: ProviderListProps) {
  const { t } = useTranslation('settings')
  const profiles = useAppState((state) => state.profiles)
  return (
    <section className={styles.section} aria-labelledby="providers-title">
      <ViewHeading id="providers-title" title={t('sections.providers')} headingRef={headingRef}>
        <Button kind="primary" onClick={actions.startAdding}>
          <Plus aria-hidden="true" size={16} />
          {t('add.title')}
        </Button>
      </ViewHeading>
      <p className={styles.introduction}>{t('list.introduction')}</p>
      {profiles.length > 0 ? (
        <ul className={styles.list}>
          {profiles.map((summary) => (
            <ProviderRow key={summary.profile.id} summary={summary} open={actions.openProfile} />
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>{t('list.empty')}</p>
      )}
      <div className={styles.commands}>
        <Button onClick={actions.importProfiles}>{t('list.import')}</Button>
        <Button isUnavailable={profiles.length === 0} onClick={actions.exportProfiles}>
          {t('list.export')}
        </Button>
        <p className={styles.note}>{t('list.noKeys')}</p>
      </div>
      <EnvironmentProviders />
    </section>
  )
}
