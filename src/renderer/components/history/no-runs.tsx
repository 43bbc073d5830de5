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
  const isNarrowed = useAppState((state) => isNarrowing(state.historyPage.query))
  return isNarrowed ? (
    <div className={styles.place}>
      <h2>No run matches</h2>
      <p>Every word has to occur in the messages, the reply, the reasoning, the model or the error.</p>
      <Button onClick={actions.clearHistoryQuery}>Clear search and filters</Button>
    </div>
  ) : (
    <div className={styles.place}>
      <h2>No runs yet</h2>
      <p>Every run is kept here as it streams, with its messages, its text and its figures.</p>
      <Button onClick={() => actions.openPlace('examples')}>Open the examples</Button>
    </div>
  )
}
