import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import { Button } from '../button'
import styles from './bar.module.css'

interface UndoBarProps {
  undo: () => void
  dismiss: () => void
}

/** What was deleted last, and the way back; what was deleted before it comes next. It stays until it is taken or dismissed, and takes the focus that was lost. */
export function UndoBar({ undo, dismiss }: UndoBarProps) {
  const { t } = useTranslation('settings')
  const sentenceId = useId()
  const offered = useAppState((state) => state.settingsPage.undos.at(-1))
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!offered) return
    // After the list that has taken the place of the form, which takes the focus as everything does that opens.
    const handle = requestAnimationFrame(() => button.current?.focus())
    return () => cancelAnimationFrame(handle)
  }, [offered])

  if (!offered) return null
  return (
    <div className={styles.bar} role="status">
      <p id={sentenceId}>{offered.sentence}</p>
      <Button ref={button} aria-describedby={sentenceId} onClick={undo}>
        {t('undo')}
      </Button>
      <Button kind="quiet" aria-label={t('dismiss')} onClick={dismiss}>
        <X aria-hidden="true" size={16} />
      </Button>
    </div>
  )
}
