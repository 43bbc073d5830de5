import { useAppState } from '../../store/use-app-state'
import styles from './history-problems.module.css'

/** The files of the history that could not be used, each with what became of it. */
export function HistoryProblems() {
  const problems = useAppState((state) => state.historyPage.problems)
  if (problems.length === 0) return null
  const count = problems.length === 1 ? '1 file' : `${problems.length} files`
  return (
    <details className={styles.problems}>
      <summary>{count} of the history cannot be read</summary>
      <ol>
        {problems.map(({ file, message }) => (
          <li key={file}>{message}</li>
        ))}
      </ol>
    </details>
  )
}
