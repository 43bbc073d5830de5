import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import styles from './undo-line.module.css'

interface UndoLineProps {
  /** What was done, null where there is nothing to take back. */
  sentence: string | null
  /** The keys that undo, as people and as `aria-keyshortcuts` have them; null for none. */
  keys: { name: string; shortcut: string } | null
  undo: () => void
  dismiss: () => void
}

/** Where lines stand, one above the other, over the foot of a page. */
export function UndoPlace({ children }: { children: ReactNode }) {
  return <div className={styles.place}>{children}</div>
}

/** Says what was done, and takes it back. It stays until something is done: nobody has to be quick. */
export function UndoLine({ sentence, keys, undo, dismiss }: UndoLineProps) {
  const { t } = useTranslation('app')
  return (
    <div aria-live="polite">
      {sentence !== null && (
        <div className={styles.line}>
          <p>{sentence}</p>
          <Button
            title={keys ? t('undo.hint', { keys: keys.name }) : t('undo.command')}
            aria-keyshortcuts={keys?.shortcut}
            onClick={undo}
          >
            {t('undo.command')}
          </Button>
          <Button kind="quiet" aria-label={t('undo.dismiss')} onClick={dismiss}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      )}
    </div>
  )
}
