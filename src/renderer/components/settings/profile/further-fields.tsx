import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckField } from '../../form/check-field'
import { TextField } from '../../form/text-field'
import { type FormPartProps, textOf } from './form-part'
import styles from './further-fields.module.css'
import { HeaderFields } from './header-fields'
import { PriceFields } from './price-fields'
import editor from './profile-editor.module.css'
import { ProfileProxyFields } from './profile-proxy-fields'
import { RuleFields } from './rule-fields'

/** What most providers never need. Opens by itself where something in it is wrong. */
export function FurtherFields(props: FormPartProps) {
  const { t } = useTranslation('settings')
  const { form, actions } = props
  const [isOpen, setIsOpen] = useState(false)
  const hasIssue = form.issues.some(({ field }) =>
    /^(keyHeader|headers|inputPrice|outputPrice|currency|proxy)/.test(field)
  )
  return (
    <details
      className={styles.details}
      open={isOpen || hasIssue}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" size={16} />
        {t('further.title')}
      </summary>
      <div className={styles.body}>
        <CheckField
          label={t('further.needsKey.label')}
          hint={t('further.needsKey.hint')}
          isChecked={form.draft.needsKey}
          onChange={(needsKey) => actions.form.edit({ needsKey })}
        />
        <TextField
          label={t('further.keyHeader.label')}
          note={t('optional')}
          placeholder={form.draft.kind === 'azure' ? 'api-key' : 'authorization'}
          hint={t('further.keyHeader.hint')}
          {...textOf(props, 'keyHeader')}
        />
        <HeaderFields {...props} />
        <RuleFields {...props} />
        <PriceFields {...props} />
        <div className={editor.part}>
          <ProfileProxyFields {...props} />
        </div>
      </div>
    </details>
  )
}
