import { useEffect, useRef } from 'react'
import { useAppState } from '../../store/use-app-state'
import { Button } from '../button'
import type { SecretInputs } from '../form/secret-inputs'
import styles from './leave-question.module.css'
import type { SettingsActions } from './settings-actions'

interface LeaveQuestionProps {
  actions: SettingsActions
  secrets: SecretInputs
}

/** Asked when a person leaves what they have edited and not saved. Escape stays. */
export function LeaveQuestion({ actions, secrets }: LeaveQuestionProps) {
  const isAsked = useAppState((state) => state.settingsPage.leaving !== null)
  const name = useAppState(({ settingsPage: { section, form } }) =>
    section === 'network' ? 'The network settings' : form?.draft.name ? `“${form.draft.name}”` : 'The new provider'
  )
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isAsked) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isAsked])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="leave-question"
      onCancel={(event) => {
        event.preventDefault()
        actions.stay()
      }}
    >
      <h2 id="leave-question" className={styles.question}>
        Save the changes?
      </h2>
      <p>
        {name} {name.endsWith('settings') ? 'have' : 'has'} changes that are not saved.
      </p>
      <div className={styles.answers}>
        <Button onClick={() => actions.discardAndLeave(secrets)}>Discard</Button>
        <Button onClick={actions.stay}>Keep editing</Button>
        <Button kind="primary" onClick={() => actions.saveAndLeave(secrets)}>
          Save
        </Button>
      </div>
    </dialog>
  )
}
