import { useTranslation } from 'react-i18next'
import { EXAMPLES } from '../../../shared/examples'
import { activeExamples } from '../../store/app-state'
import type { RunTarget } from '../../store/run-target'
import { useAppState } from '../../store/use-app-state'
import { Button } from '../button'
import type { PageProps } from '../pages'
import { ProviderPicker } from '../run/provider-picker'
import { useRunTargets } from '../use-run-targets'
import { ExampleCard } from './example-card'
import styles from './examples-page.module.css'
import { useExampleShortcuts } from './use-example-shortcuts'

/** The two lessons of the guide, side by side. */
export function ExamplesPage({ actions }: PageProps) {
  const { t } = useTranslation('examples')
  useExampleShortcuts(actions)
  const isBusy = useAppState((state) => activeExamples(state).length > 0)
  const provider = useAppState((state) => state.provider)
  const profileId = useAppState((state) => state.profileId)
  const choice = { provider, profileId }
  const { chosen } = useRunTargets(choice)
  const choose = (target: RunTarget) => actions.chooseProvider(target.provider, target.profileId)
  const setUp = () => {
    actions.openPlace('settings')
    actions.settings.leaveFor({ kind: 'list' })
  }
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {t('title')}
        </h1>
        <div className={styles.commands}>
          <ProviderPicker choice={choice} choose={choose} setUp={setUp} />
          <Button
            kind="primary"
            isUnavailable={isBusy}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title={t('runBothHint')}
            onClick={actions.runExamplesInTurn}
          >
            {t('runBoth')}
          </Button>
        </div>
        <div className={styles.introduction}>
          <p>{t('introduction')}</p>
          <p className={styles.answering}>
            {chosen && (
              <>
                <span className={styles.provider}>{chosen.label}</span> {chosen.description}
              </>
            )}
          </p>
        </div>
      </header>
      <div className={styles.cards}>
        {EXAMPLES.map((example) => (
          <ExampleCard key={example.id} example={example} actions={actions} />
        ))}
      </div>
    </main>
  )
}
