import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
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
  const { t } = useTranslation('settings')
  const isAsked = useAppState((state) => state.settingsPage.leaving !== null)
  const section = useAppState((state) => state.settingsPage.section)
  const name = useAppState((state) => state.settingsPage.form?.draft.name ?? '')
  const what = section === 'network' ? 'network' : name ? 'named' : 'new'
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
        {t('leave.question')}
      </h2>
      <p>{t(`leave.${what}`, { name })}</p>
      <div className={styles.answers}>
        <Button onClick={() => actions.discardAndLeave(secrets)}>{t('leave.discard')}</Button>
        <Button onClick={actions.stay}>{t('leave.stay')}</Button>
        <Button kind="primary" onClick={() => actions.saveAndLeave(secrets)}>
          {t('save.command')}
        </Button>
      </div>
    </dialog>
  )
}
