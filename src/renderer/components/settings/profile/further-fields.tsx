import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { CheckField } from '../../form/check-field'
import { TextField } from '../../form/text-field'
import { type FormPartProps, textOf } from './form-part'
import styles from './further-fields.module.css'
import { HeaderFields } from './header-fields'
import editor from './profile-editor.module.css'
import { ProfileProxyFields } from './profile-proxy-fields'
import { RuleFields } from './rule-fields'

/** What most providers never need. Opens by itself where something in it is wrong. */
export function FurtherFields(props: FormPartProps) {
  const { form, actions } = props
  const [isOpen, setIsOpen] = useState(false)
  const hasIssue = form.issues.some(({ field }) => /^(keyHeader|headers|proxy)/.test(field))
  return (
    <details
      className={styles.details}
      open={isOpen || hasIssue}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" size={16} />
        More: headers, peculiarities, proxy
      </summary>
      <div className={styles.body}>
        <CheckField
          label="Runs need a key"
          hint="Off for servers that ask for none."
          isChecked={form.draft.needsKey}
          onChange={(needsKey) => actions.form.edit({ needsKey })}
        />
        <TextField
          label="Header of the key"
          note="optional"
          placeholder={form.draft.kind === 'azure' ? 'api-key' : 'authorization'}
          hint="Only where a server wants the key in another header than usual."
          {...textOf(props, 'keyHeader')}
        />
        <HeaderFields {...props} />
        <RuleFields {...props} />
        <div className={editor.part}>
          <ProfileProxyFields {...props} />
        </div>
      </div>
    </details>
  )
}
