import { useTranslation } from 'react-i18next'
import { isNarrowing } from '../../store/history/history-query'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import styles from './no-runs.module.css'

interface NoRunsProps {
  actions: AppActions
}

/** Stands where the list would be. */
export function NoRuns({ actions }: NoRunsProps) {
  const { t } = useTranslation('history')
  const isNarrowed = useAppState((state) => isNarrowing(state.historyPage.query))
  return isNarrowed ? (
    <div className={styles.place}>
      <h2>{t('noMatch.title')}</h2>
      <p>{t('noMatch.explanation')}</p>
      <Button onClick={actions.clearHistoryQuery}>{t('noMatch.clear')}</Button>
    </div>
  ) : (
    <div className={styles.place}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.explanation')}</p>
      <Button onClick={() => actions.openPlace('examples')}>{t('empty.openExamples')}</Button>
    </div>
  )
}
