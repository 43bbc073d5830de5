import { useTranslation } from 'react-i18next'
import { told } from '../../messages/told/told'
import { useAppState } from '../../store/use-app-state'
import styles from './history-problems.module.css'

/** The files of the history that could not be used, each with what became of it. */
export function HistoryProblems() {
  const { t } = useTranslation('history')
  const problems = useAppState((state) => state.historyPage.problems)
  if (problems.length === 0) return null
  return (
    <details className={styles.problems}>
      <summary>{t('problems', { count: problems.length })}</summary>
      <ol>
        {problems.map(({ file, message }) => (
          <li key={file}>{told(message)}</li>
        ))}
      </ol>
    </details>
  )
}
