import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessorOptionDescription } from '../../../shared/processor-description'
import { optionIssue } from '../../store/workbench/option-issue'
import type { OptionDraft, ProcessorStep } from '../../store/workbench/processor-step'
import { CheckField } from '../form/check-field'
import controls from '../form/controls.module.css'
import { Field } from '../form/field'
import { TextField } from '../form/text-field'
import { choiceLabel, issueSentence, optionHint, optionLabel } from './processor-words'

interface ProcessorOptionProps {
  option: ProcessorOptionDescription
  step: ProcessorStep
  /** Whether a run was asked for: then what is missing is said, touched or not. */
  isTried: boolean
  onChange: (draft: OptionDraft) => void
}

/** The field of one option, as its description asks for it. */
export function ProcessorOption({ option, step, isTried, onChange }: ProcessorOptionProps) {
  const { t } = useTranslation('processors')
  const [isTouched, setIsTouched] = useState(false)
  const { name, kind, isRequired = false } = option
  const draft = step.options[name]
  const hint = optionHint(t, step.name, option)
  const label = optionLabel(t, option)
  const text = typeof draft === 'string' ? draft : ''
  const optional = isRequired ? undefined : t('optional')
  if (kind === 'choices') return <ChoicesOption {...{ option, draft, hint, onChange }} />
  if (kind === 'flag') return <CheckField label={label} hint={hint} isChecked={draft === true} onChange={onChange} />
  if (kind === 'choice') return <ChoiceOption {...{ option, value: text, hint, onChange }} />
  const issue = optionIssue(option, step)
  const isSaid = isTouched || isTried || (issue !== null && issue.kind !== 'missing')
  return (
    <TextField
      label={label}
      {...(optional && { note: optional })}
      {...(kind === 'number' && { inputMode: 'numeric' as const })}
      value={text}
      placeholder={option.defaultValue}
      hint={hint}
      issue={isSaid ? issueSentence(t, issue) : null}
      onChange={onChange}
      onLeave={() => setIsTouched(true)}
    />
  )
}

interface ChoiceOptionProps {
  option: ProcessorOptionDescription
  value: string
  hint: string
  onChange: (draft: OptionDraft) => void
}

function ChoiceOption({ option, value, hint, onChange }: ChoiceOptionProps) {
  const { t } = useTranslation('processors')
  const { choices = [], defaultValue = '' } = option
  return (
    <Field label={optionLabel(t, option)} hint={hint}>
      {(control) => (
        <select
          {...control}
          className={controls.select}
          value={value || defaultValue}
          onChange={(event) => onChange(event.target.value === defaultValue ? '' : event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceLabel(t, choice)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface ChoicesOptionProps {
  option: ProcessorOptionDescription
  draft: OptionDraft | undefined
  hint: string
  onChange: (draft: OptionDraft) => void
}

function ChoicesOption({ option, draft, hint, onChange }: ChoicesOptionProps) {
  const { t } = useTranslation('processors')
  const { choices = [] } = option
  const taken = Array.isArray(draft) ? draft : []
  const change = (choice: string, isTaken: boolean) =>
    onChange(choices.filter((other) => (other === choice ? isTaken : taken.includes(other))))
  return (
    <fieldset className={controls.group}>
      <legend className={controls.legend}>{optionLabel(t, option)}</legend>
      <p className={controls.choiceHint}>{hint}</p>
      <div className={controls.options}>
        {choices.map((choice) => (
          <CheckField
            key={choice}
            label={choiceLabel(t, choice)}
            isChecked={taken.includes(choice)}
            onChange={(isTaken) => change(choice, isTaken)}
          />
        ))}
      </div>
    </fieldset>
  )
}
