import { useTranslation } from 'react-i18next'
import { DEFAULT_INSPECTOR } from '../../../shared/plain-values'
import { hasEnded } from '../../../shared/run-state'
import { HISTORY_SLOT } from '../../store/history/history-slot'
import { inspectedRun } from '../../store/inspector/inspected-run'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { CheckField } from '../form/check-field'
import styles from './parts.module.css'
import { useInspectedRunId, useTrace } from './use-inspected'

interface UntracedProps {
  slot: string
  actions: AppActions
}

/** Says why there is nothing to see, and what would change that. */
export function Untraced({ slot, actions }: UntracedProps) {
  const { t } = useTranslation('inspector')
  const runId = useInspectedRunId(slot)
  const trace = useTrace(slot)
  const always = useAppState((state) => state.settings?.inspector ?? DEFAULT_INSPECTOR).recordsAlways
  const isOver = useAppState((state) => {
    const run = inspectedRun(state, slot)
    return run !== null && hasEnded(run)
  })
  if (runId === null) return <p className={styles.quiet}>{t('nothingYet')}</p>
  if (trace === undefined) return <p className={styles.quiet}>{t('reading')}</p>
  return (
    <div className={styles.untraced}>
      <p>{t('untraced.what')}</p>
      <p className={styles.hint}>{t('untraced.how')}</p>
      {isOver && slot !== HISTORY_SLOT && (
        <Button onClick={() => actions.runSlotAgain(slot)}>{t('untraced.again')}</Button>
      )}
      <CheckField
        label={t('untraced.always')}
        hint={t('untraced.alwaysHint')}
        isChecked={always}
        onChange={(recordsAlways) => actions.inspector.remember({ recordsAlways })}
      />
    </div>
  )
}
