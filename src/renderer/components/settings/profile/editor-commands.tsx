import { useTranslation } from 'react-i18next'
import { isProfileFormDirty } from '../../../store/settings/profile-form'
import { Button } from '../../button'
import { SaveBar } from '../save-bar'
import type { FormPartProps } from './form-part'

/** Save, discard and delete, always in reach. */
export function EditorCommands({ form, actions, secrets }: FormPartProps) {
  const { t } = useTranslation('settings')
  const isNew = form.initial.id === undefined
  return (
    <SaveBar
      isDirty={isProfileFormDirty(form)}
      canSave={isNew || isProfileFormDirty(form)}
      isSaving={form.isSaving}
      isJustSaved={form.isJustSaved}
      discard={isNew ? null : () => actions.form.discard(secrets)}
    >
      {!isNew && (
        <Button kind="quiet" onClick={actions.form.deleteProfile}>
          {t('profile.delete')}
        </Button>
      )}
    </SaveBar>
  )
}
