import { X } from 'lucide-react'
import { Button } from './button'
import styles from './undo-line.module.css'

interface UndoLineProps {
  /** What was done, null where there is nothing to take back. */
  sentence: string | null
  /** The keys that undo, as people and as `aria-keyshortcuts` have them. */
  keys: { name: string; shortcut: string }
  undo: () => void
  dismiss: () => void
}

/** Says what was done, and takes it back. It stays until something is done: nobody has to be quick. */
export function UndoLine({ sentence, keys, undo, dismiss }: UndoLineProps) {
  return (
    <div className={styles.place} aria-live="polite">
      {sentence !== null && (
        <div className={styles.line}>
          <p>{sentence}</p>
          <Button title={`Undo (${keys.name})`} aria-keyshortcuts={keys.shortcut} onClick={undo}>
            Undo
          </Button>
          <Button kind="quiet" aria-label="Dismiss" onClick={dismiss}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      )}
    </div>
  )
}
