import { Key, TriangleAlert } from 'lucide-react'
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
  const { draft, keyTicket } = form
  const status = useAppState(
    ({ profiles }) => profiles.find(({ profile }) => profile.id === draft.id)?.credential ?? NO_CREDENTIAL
  )
  const canDelete = status.hasKey && status.state !== 'environment'
  const keyPage = preset?.keyPage ?? null
  return (
    <div className={styles.fields}>
      <SecretField
        label={status.hasKey || keyTicket ? 'Another key' : 'Key'}
        note={draft.needsKey ? undefined : 'optional'}
        name="key"
        secrets={secrets}
        hint={`Sent to ${originOf(draft.address) ?? 'the address above'} and nowhere else. Once saved it can be replaced or deleted, not read.`}
        onTyped={(isTyped) => actions.form.noteTyped('key', isTyped)}
      />
      <KeyState form={form} status={status} />
      <div className={styles.commands}>
        {keyPage && !status.hasKey && !keyTicket && (
          <Button onClick={() => actions.openLink(keyPage)}>Where to get a key</Button>
        )}
        {canDelete && <Button onClick={actions.form.clearKey}>Delete the key</Button>}
      </div>
    </div>
  )
}

const ENTERED = {
  state: 'Entered',
  sentence: 'Not kept yet: it is saved with the provider.',
  needsAttention: false
}

const PASTED = {
  state: 'Pasted',
  sentence: 'The key that you pasted is kept in memory, and is saved with the provider.',
  needsAttention: false
}

function KeyState({ form, status }: { form: ProfileForm; status: CredentialStatus }) {
  const { draft, keyTicket, typed } = form
  const saved = describeCredential(status, draft.address, draft.needsKey)
  const described = typed.key ? ENTERED : keyTicket !== null ? PASTED : saved
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
