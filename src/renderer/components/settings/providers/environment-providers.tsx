import type { ProviderSummary } from '../../../../shared/provider'
import { useAppState } from '../../../store/use-app-state'
import styles from './environment-providers.module.css'

/** What the environment variables of this start offer, beside what was set up here. */
export function EnvironmentProviders() {
  const providers = useAppState((state) => state.providers)
  const fromEnvironment = providers.filter(({ id }) => id !== 'builtin')
  if (fromEnvironment.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="environment-title">
      <h3 id="environment-title" className={styles.title}>
        From environment variables
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
  if (!ready) return missing ?? 'Not set up.'
  return defaultModel ? `Ready, with ${defaultModel}.` : 'Ready.'
}
