import { useTranslation } from 'react-i18next'
import type { FoundServer } from '../../../../shared/profile'
import { i18n } from '../../../messages/i18n'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import { formatList } from '../../format'
import styles from './add-provider.module.css'

interface LocalServersProps {
  look: () => void
  add: (server: FoundServer) => void
}

/** Finds servers on this computer, when asked to and never else. */
export function LocalServers({ look, add }: LocalServersProps) {
  const { t } = useTranslation('settings')
  const { isLooking, found } = useAppState((state) => state.settingsPage.search)
  const presets = useAppState((state) => state.settingsPage.presets)
  const names = presets.filter(({ isLocal }) => isLocal).map(({ label }) => label)
  return (
    <section className={styles.part} aria-labelledby="local-title">
      <h3 id="local-title" className={styles.title}>
        {t('local.title')}
      </h3>
      <p className={styles.hint}>{t('local.hint', { names: formatList(names) })}</p>
      <div className={styles.commands}>
        <Button isUnavailable={isLooking} onClick={look}>
          {t('local.look')}
        </Button>
        <p role="status">{isLooking ? t('local.looking') : found && countAnswers(found.length)}</p>
      </div>
      {found && found.length > 0 && (
        <ul aria-label={t('local.found')}>
          {found.map((server) => (
            <li key={server.address} className={styles.found}>
              <div>
                <p className={styles.label}>{server.label}</p>
                <p className={styles.hint}>
                  {server.address} · {countOf(server.models)}
                </p>
              </div>
              <Button
                aria-label={t('local.addAt', { name: server.label, address: server.address })}
                onClick={() => add(server)}
              >
                {t('local.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function countAnswers(count: number): string {
  return count === 0 ? i18n.t('settings:local.none') : i18n.t('settings:local.answers', { count })
}

function countOf(models: readonly string[]): string {
  const [model = ''] = models
  return models.length === 0
    ? i18n.t('settings:local.noModels')
    : i18n.t('settings:local.models', { count: models.length, model })
}
