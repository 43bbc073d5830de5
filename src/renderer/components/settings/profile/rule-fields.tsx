import { REASONING_FORMS } from '../../../../shared/plain-values'
import type { ProfileRules, ReasoningForm } from '../../../../shared/profile'
import { CheckField } from '../../form/check-field'
import controls from '../../form/controls.module.css'
import { Field } from '../../form/field'
import type { FormPartProps } from './form-part'
import styles from './header-fields.module.css'

const REASONING_WORDS: Readonly<Record<ReasoningForm, string>> = {
  automatic: 'reasoning_content or reasoning, whichever comes',
  reasoning_content: 'reasoning_content alone',
  reasoning: 'reasoning alone',
  'think-tags': 'between <think> and </think> in the text'
}

/** What is peculiar to a server. */
export function RuleFields({ form, actions }: FormPartProps) {
  const { rules } = form.draft
  const change = (changes: Partial<ProfileRules>) => actions.form.edit({ rules: { ...rules, ...changes } })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Peculiarities of the server</legend>
      <CheckField
        label="Good streams may end without a finish reason"
        hint="The end marker alone counts as the end. Off: such a stream is called incomplete."
        isChecked={rules.omitsFinishReason}
        onChange={(omitsFinishReason) => change({ omitsFinishReason })}
      />
      <CheckField
        label="It refuses stream_options"
        hint="Then tokens are counted only where the server does it unasked."
        isChecked={rules.refusesStreamOptions}
        onChange={(refusesStreamOptions) => change({ refusesStreamOptions })}
      />
      <CheckField
        label="It refuses a temperature"
        hint="None is sent."
        isChecked={rules.refusesTemperature}
        onChange={(refusesTemperature) => change({ refusesTemperature })}
      />
      <Field label="Reasoning is sent as">
        {(control) => (
          <select
            {...control}
            className={controls.select}
            value={rules.reasoning}
            onChange={(event) => change({ reasoning: event.target.value as ReasoningForm })}
          >
            {REASONING_FORMS.map((reasoning) => (
              <option key={reasoning} value={reasoning}>
                {REASONING_WORDS[reasoning]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  )
}
