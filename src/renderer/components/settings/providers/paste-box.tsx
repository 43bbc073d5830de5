import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import controls from '../../form/controls.module.css'
import { Field } from '../../form/field'
import styles from './add-provider.module.css'

interface PasteBoxProps {
  /** Opens a form with what the text says, and empties nothing: the box has done that. */
  read: (text: string) => void
}

/**
 * Takes anything that says how a server is reached. What is pasted may hold a key, so it goes to main without ever
 * standing in the box; what is typed goes when asked for, and the box is emptied.
 */
export function PasteBox({ read }: PasteBoxProps) {
  const { t } = useTranslation('settings')
  const box = useRef<HTMLTextAreaElement>(null)
  const isReading = useAppState((state) => state.settingsPage.isReadingPaste)
  const problem = useAppState((state) => state.settingsPage.pasteProblem)

  const takePasted = (event: ClipboardEvent) => {
    event.preventDefault()
    read(event.clipboardData.getData('text/plain'))
  }
  const takeTyped = () => {
    const text = box.current?.value ?? ''
    if (box.current) box.current.value = ''
    read(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) takeTyped()
  }

  return (
    <div className={styles.part}>
      <Field label={t('paste.label')} issue={problem} hint={t('paste.hint')}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            className={controls.area}
            autoComplete="off"
            spellCheck={false}
            rows={3}
            onPaste={takePasted}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div className={styles.commands}>
        <Button isUnavailable={isReading} onClick={takeTyped}>
          {t('paste.read')}
        </Button>
      </div>
    </div>
  )
}
