import { useTranslation } from 'react-i18next'
import type { ProviderSummary } from '../../../../shared/provider'
import { i18n } from '../../../messages/i18n'
import { told } from '../../../messages/told/told'
import { useAppState } from '../../../store/use-app-state'
import styles from './environment-providers.module.css'

/** What the environment variables of this start offer, beside what was set up here. */
export function EnvironmentProviders() {
  const { t } = useTranslation('settings')
  const providers = useAppState((state) => state.providers)
  const fromEnvironment = providers.filter(({ id }) => id !== 'builtin')
  if (fromEnvironment.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="environment-title">
      <h3 id="environment-title" className={styles.title}>
        {t('environment.title')}
      </h3>
      <dl className={styles.list}>
        {fromEnvironment.map((provider) => (
          <div key={provider.id} className={styles.row}>
            <dt>{provider.label}</dt>
            <dd>{standingOf(provider)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function standingOf({ ready, missing, defaultModel }: ProviderSummary): string {
  if (!ready) return missing ? told(missing) : i18n.t('settings:environment.notSetUp')
  return defaultModel
    ? i18n.t('settings:environment.readyWith', { model: defaultModel })
    : i18n.t('settings:environment.ready')
}
