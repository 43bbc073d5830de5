import type { ProfileTarget } from '../../../shared/ipc-contract'
import type { SecretInputs } from '../../components/form/secret-inputs'
import { isProfileFormDirty, type ProfileForm } from '../../store/settings/profile-form'

/** What a form stands for: the saved profile where nothing was edited, else what the form holds, its key included. */
export function targetOf(form: ProfileForm, secrets: SecretInputs): ProfileTarget {
  const { draft, keyTicket } = form
  if (draft.id !== undefined && !isProfileFormDirty(form)) return { profileId: draft.id }
  const key = secrets.read('key')
  return { draft, ...(key !== null ? { key } : keyTicket !== null && { keyTicket }) }
}
