import type { Preset } from '../../../../shared/profile'
import { issueOf, type ProfileForm } from '../../../store/settings/profile-form'
import type { SecretRegistry } from '../../form/secret-inputs'
import type { SettingsActions } from '../settings-actions'

/** What the parts of the form share. */
export interface FormPartProps {
  form: ProfileForm
  /** What the provider was made of; undefined until main has told. */
  preset: Preset | undefined
  actions: SettingsActions
  secrets: SecretRegistry
}

type TextFieldName =
  | 'name'
  | 'address'
  | 'deployment'
  | 'apiVersion'
  | 'organization'
  | 'project'
  | 'keyHeader'
  | 'inputPrice'
  | 'outputPrice'
  | 'currency'

/** A field of text of the form: its value, what is wrong with it, and what becomes of changes. */
export function textOf({ form, actions }: FormPartProps, field: TextFieldName) {
  return {
    value: form.draft[field],
    issue: issueOf(form, field),
    onChange: (value: string) => actions.form.edit({ [field]: value }),
    onLeave: () => actions.form.reviewField(field)
  }
}
