import { useTranslation } from 'react-i18next'
import { TextField } from '../../form/text-field'
import { type FormPartProps, textOf } from './form-part'
import { ModelField } from './model-field'
import styles from './profile-editor.module.css'

/** Which model answers, and for OpenAI on whose account. */
export function ModelFields(props: FormPartProps) {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.part}>
      <ModelField {...props} />
      {props.form.draft.kind === 'openai' && (
        <div className={styles.pair}>
          <TextField label={t('profile.organization')} note={t('optional')} {...textOf(props, 'organization')} />
          <TextField label={t('profile.project')} note={t('optional')} {...textOf(props, 'project')} />
        </div>
      )}
    </div>
  )
}
