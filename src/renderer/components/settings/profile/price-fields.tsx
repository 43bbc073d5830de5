import { useTranslation } from 'react-i18next'
import { TextField } from '../../form/text-field'
import { type FormPartProps, textOf } from './form-part'
import styles from './header-fields.module.css'

/** What tokens cost there, so that the cost of a run can be shown. */
export function PriceFields(props: FormPartProps) {
  const { t } = useTranslation('settings')
  const note = t('optional')
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('prices.title')}</legend>
      <p className={styles.hint}>{t('prices.hint')}</p>
      <TextField label={t('prices.input')} note={note} placeholder="2.50" {...textOf(props, 'inputPrice')} />
      <TextField label={t('prices.output')} note={note} placeholder="10" {...textOf(props, 'outputPrice')} />
      <TextField label={t('prices.currency')} note={note} placeholder="USD" {...textOf(props, 'currency')} />
    </fieldset>
  )
}
