import { X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExtraHeader } from '../../../../shared/profile'
import { issueOf } from '../../../store/settings/profile-form'
import { Button } from '../../button'
import { TextField } from '../../form/text-field'
import type { FormPartProps } from './form-part'
import styles from './header-fields.module.css'

/** As many as a profile takes. */
const MOST_HEADERS = 32

/** Headers that go with every request, one row each. */
export function HeaderFields({ form, actions }: FormPartProps) {
  const { t } = useTranslation('settings')
  const { headers } = form.draft
  const addButton = useRef<HTMLButtonElement>(null)
  const change = (next: ExtraHeader[]) => actions.form.edit({ headers: next })
  const remove = (index: number) => {
    change(headers.toSpliced(index, 1))
    addButton.current?.focus()
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('headers.title')}</legend>
      <p className={styles.hint}>{t('headers.hint')}</p>
      {headers.map((header, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; two may be alike while they are typed.
        <div key={index} className={styles.row}>
          <TextField
            label={t('headers.name', { number: index + 1 })}
            value={header.name}
            issue={issueOf(form, `headers.${index}.name`)}
            onChange={(name) => change(headers.with(index, { ...header, name }))}
          />
          <TextField
            label={t('headers.value', { number: index + 1 })}
            value={header.value}
            issue={issueOf(form, `headers.${index}.value`)}
            onChange={(value) => change(headers.with(index, { ...header, value }))}
          />
          <Button kind="quiet" aria-label={t('headers.remove', { number: index + 1 })} onClick={() => remove(index)}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      ))}
      <div>
        <Button
          ref={addButton}
          isUnavailable={headers.length >= MOST_HEADERS}
          onClick={() => change([...headers, { name: '', value: '' }])}
        >
          {t('headers.add')}
        </Button>
      </div>
    </fieldset>
  )
}
