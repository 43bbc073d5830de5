import type { FieldIssue } from '../../../shared/profile'
import type { SecretInputs } from '../../components/form/secret-inputs'
import type { ProfileForm } from '../../store/settings/profile-form'
import type { SettingsContext } from './settings-context'

/**
 * Saves the form that is open, its secrets with it. They are taken out of their inputs only when nothing else stands in
 * the way, so that nobody has to enter a key twice because of a name.
 *
 * @returns whether it was saved
 */
export async function saveProfile(context: SettingsContext, secrets: SecretInputs): Promise<boolean> {
  const { bridge, tellForm } = context
  const form = context.form()
  if (!form || form.isSaving) return false
  const refuse = (issues: readonly FieldIssue[], problem: string | null = null) => {
    tellForm({ type: 'save-refused', issues, problem })
    return false
  }
  tellForm({ type: 'save-began' })
  const review = await bridge.invoke('profiles:review', { draft: form.draft })
  if (!review.ok) return refuse([], review.error.message)
  if (review.value.issues.length > 0) return refuse(review.value.issues)

  const answer = await bridge.invoke('profiles:save', { draft: form.draft, ...takeKey(form, secrets) })
  if (!answer.ok) return refuse([], answer.error.message)
  if (!answer.value.saved) return refuse(answer.value.issues)
  const { summary, repairs } = answer.value
  const password = secrets.take('profile-proxy-password')
  tellForm({ type: 'saved', summary, repairs, warnings: review.value.warnings })
  if (password === null) return true
  const set = await bridge.invoke('proxy-password:set', { profileId: summary.profile.id, password })
  return context.orNotify(set) !== null
}

function takeKey({ keyTicket }: ProfileForm, secrets: SecretInputs): { key?: string; keyTicket?: string } {
  const key = secrets.take('key')
  if (key !== null) return { key }
  return keyTicket === null ? {} : { keyTicket }
}
