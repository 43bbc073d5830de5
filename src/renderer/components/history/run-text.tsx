import { useTranslation } from 'react-i18next'
import type { RunState } from '../../../shared/run-state'
import { told } from '../../messages/told/told'
import { HISTORY_SLOT } from '../../store/history/history-slot'
import { useAppState } from '../../store/use-app-state'
import { CopyButton } from '../copy-button'
import { endMarkOf } from '../run/end-mark-of'
import { failureDetails } from '../run/failure-details'
import { SettledText } from '../stream/settled-text'
import type { SwitchableActions } from '../stream/use-text-view'
import styles from './run-text.module.css'

interface RunTextProps {
  state: RunState
  missingEvents: number
  actions: SwitchableActions
}

/** What a run said, where it broke off, and why. */
export function RunText({ state, missingEvents, actions }: RunTextProps) {
  const description = useAppState((app) => app.description)
  const { text, reasoning, error, start } = state
  const { t } = useTranslation(['history', 'run'])
  const { t: tellEnd } = useTranslation('run')
  const mark = endMarkOf(state, tellEnd)
  return (
    <>
      {reasoning && (
        <details className={styles.reasoning}>
          <summary>{t('reasoning')}</summary>
          <div className={styles.quietText} dir="auto">
            {reasoning}
          </div>
        </details>
      )}
      <div className={styles.text}>
        {text ? (
          <SettledText runId={state.runId} text={text} switchable={actions} slot={HISTORY_SLOT} />
        ) : (
          <span className={styles.nothing}>{t('noText')}</span>
        )}
      </div>
      {mark && <p className={styles.mark}>{mark}</p>}
      {missingEvents > 0 && <p className={styles.mark}>{t('lost', { count: missingEvents })}</p>}
      {error && (
        <div className={styles.failure}>
          <p>{told(error.message)}</p>
          <CopyButton
            label={t('run:copyDetails')}
            read={() => failureDetails({ message: error.message, error, start, description })}
          />
        </div>
      )}
    </>
  )
}
