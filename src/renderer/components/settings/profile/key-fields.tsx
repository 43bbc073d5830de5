import { Key, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type CredentialStatus, NO_CREDENTIAL } from '../../../../shared/credential-status'
import { originOf } from '../../../store/settings/profile-draft'
import type { ProfileForm } from '../../../store/settings/profile-form'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import { SecretField } from '../../form/secret-field'
import { describeCredential } from '../credential-sentence'
import type { FormPartProps } from './form-part'
import styles from './key-fields.module.css'

/** The way in for a key, and how the one that is there is kept. */
export function KeyFields({ form, preset, actions, secrets }: FormPartProps) {
  const { t } = useTranslation('settings')
  const { draft, keyTicket } = form
  const status = useAppState(
    ({ profiles }) => profiles.find(({ profile }) => profile.id === draft.id)?.credential ?? NO_CREDENTIAL
  )
  const canDelete = status.hasKey && status.state !== 'environment'
  const keyPage = preset?.keyPage ?? null
  return (
    <div className={styles.fields}>
      <SecretField
        label={status.hasKey || keyTicket ? t('key.another') : t('key.label')}
        note={draft.needsKey ? undefined : t('optional')}
        name="key"
        secrets={secrets}
        hint={t('key.hint', { place: originOf(draft.address) ?? t('key.addressAbove') })}
        onTyped={(isTyped) => actions.form.noteTyped('key', isTyped)}
      />
      <KeyState form={form} status={status} />
      <div className={styles.commands}>
        {keyPage && !status.hasKey && !keyTicket && (
          <Button onClick={() => actions.openLink(keyPage)}>{t('key.whereToGet')}</Button>
        )}
        {canDelete && <Button onClick={actions.form.clearKey}>{t('key.delete')}</Button>}
      </div>
    </div>
  )
}

function KeyState({ form, status }: { form: ProfileForm; status: CredentialStatus }) {
  const { t } = useTranslation('settings')
  const { draft, keyTicket, typed } = form
  const entered = { state: t('key.entered.state'), sentence: t('key.entered.sentence'), needsAttention: false }
  const pasted = { state: t('key.pasted.state'), sentence: t('key.pasted.sentence'), needsAttention: false }
  const saved = describeCredential(status, draft.address, draft.needsKey)
  const described = typed.key ? entered : keyTicket !== null ? pasted : saved
  const Shape = described.needsAttention ? TriangleAlert : Key
  return (
    <div className={styles.state} role="status" data-attention={described.needsAttention || undefined}>
      <Shape aria-hidden="true" size={14} />
      <p>
        <strong>{described.state}.</strong> {described.sentence}
      </p>
    </div>
  )
}
