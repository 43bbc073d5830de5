import { useTranslation } from 'react-i18next'
import { REASONING_FORMS } from '../../../../shared/plain-values'
import type { ProfileRules, ReasoningForm } from '../../../../shared/profile'
import { CheckField } from '../../form/check-field'
import controls from '../../form/controls.module.css'
import { Field } from '../../form/field'
import type { FormPartProps } from './form-part'
import styles from './header-fields.module.css'

/** What is peculiar to a server. */
export function RuleFields({ form, actions }: FormPartProps) {
  const { t } = useTranslation('settings')
  const { rules } = form.draft
  const change = (changes: Partial<ProfileRules>) => actions.form.edit({ rules: { ...rules, ...changes } })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('rules.title')}</legend>
      <CheckField
        label={t('rules.finishReason.label')}
        hint={t('rules.finishReason.hint')}
        isChecked={rules.omitsFinishReason}
        onChange={(omitsFinishReason) => change({ omitsFinishReason })}
      />
      <CheckField
        label={t('rules.streamOptions.label')}
        hint={t('rules.streamOptions.hint')}
        isChecked={rules.refusesStreamOptions}
        onChange={(refusesStreamOptions) => change({ refusesStreamOptions })}
      />
      <CheckField
        label={t('rules.temperature.label')}
        hint={t('rules.temperature.hint')}
        isChecked={rules.refusesTemperature}
        onChange={(refusesTemperature) => change({ refusesTemperature })}
      />
      <Field label={t('rules.reasoning.label')}>
        {(control) => (
          <select
            {...control}
            className={controls.select}
            value={rules.reasoning}
            onChange={(event) => change({ reasoning: event.target.value as ReasoningForm })}
          >
            {REASONING_FORMS.map((reasoning) => (
              <option key={reasoning} value={reasoning}>
                {t(`rules.reasoning.${reasoning}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  )
}
