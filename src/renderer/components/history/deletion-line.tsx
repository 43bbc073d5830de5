import { X } from 'lucide-react'
import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import { Button } from '../button'
import { formatCount } from '../format'
import styles from './deletion-line.module.css'

interface DeletionLineProps {
  actions: HistoryActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says what was deleted, and takes it back. It stays until something is done: nobody has to be quick. */
export function DeletionLine({ actions, returnFocus }: DeletionLineProps) {
  const count = useAppState((state) => state.historyPage.deleted?.length ?? 0)
  const leave = (how: () => void) => () => {
    how()
    returnFocus()
  }
  return (
    <div className={styles.place} role="status">
      {count > 0 && (
        <div className={styles.line}>
          <p>{count === 1 ? 'Run deleted.' : `${formatCount(count)} runs deleted.`}</p>
          <Button
            title="Undo (Ctrl or Cmd + Z)"
            aria-keyshortcuts="Control+Z Meta+Z"
            onClick={leave(actions.undoHistoryDeletion)}
          >
            Undo
          </Button>
          <Button kind="quiet" aria-label="Dismiss" onClick={leave(actions.dismissHistoryDeletion)}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      )}
    </div>
  )
}
