import type { ProcessorOptionDescription } from '../../../shared/processor-description'
import { type OptionDraft, optionIssue, type ProcessorStep } from '../../store/workbench/processor-step'
import { CheckField } from '../form/check-field'
import controls from '../form/controls.module.css'
import { OptionField } from '../form/option-field'
import { TextField } from '../form/text-field'

interface ProcessorOptionProps {
  option: ProcessorOptionDescription
  step: ProcessorStep
  onChange: (draft: OptionDraft) => void
}

/** The field of one option, as its description asks for it. */
export function ProcessorOption({ option, step, onChange }: ProcessorOptionProps) {
  const { name, kind, isRequired = false, choices = [], description } = option
  const draft = step.options[name]
  if (kind === 'choices') return <ChoicesOption option={option} draft={draft} onChange={onChange} />
  if (kind === 'choice') {
    return (
      <OptionField
        label={labelOf(name)}
        value={typeof draft === 'string' ? draft : ''}
        options={[...(isRequired ? [] : [{ value: '', label: 'default' }]), ...choices.map(asOption)]}
        onChange={onChange}
      />
    )
  }
  if (kind === 'flag') {
    return <CheckField label={labelOf(name)} hint={description} isChecked={draft === true} onChange={onChange} />
  }
  return (
    <TextField
      label={labelOf(name)}
      {...(!isRequired && { note: 'optional' })}
      {...(kind === 'number' && { inputMode: 'numeric' as const })}
      value={typeof draft === 'string' ? draft : ''}
      hint={description}
      issue={optionIssue(option, step)}
      onChange={onChange}
    />
  )
}

interface ChoicesOptionProps {
  option: ProcessorOptionDescription
  draft: OptionDraft | undefined
  onChange: (draft: OptionDraft) => void
}

function ChoicesOption({ option: { name, choices = [], description }, draft, onChange }: ChoicesOptionProps) {
  const taken = Array.isArray(draft) ? draft : []
  const change = (choice: string, isTaken: boolean) =>
    onChange(choices.filter((other) => (other === choice ? isTaken : taken.includes(other))))
  return (
    <fieldset className={controls.group}>
      <legend className={controls.legend}>{labelOf(name)}</legend>
      <p className={controls.choiceHint}>{description}</p>
      <div className={controls.options}>
        {choices.map((choice) => (
          <CheckField
            key={choice}
            label={choice}
            isChecked={taken.includes(choice)}
            onChange={(isTaken) => change(choice, isTaken)}
          />
        ))}
      </div>
    </fieldset>
  )
}

const asOption = (choice: string) => ({ value: choice, label: choice })

/** `ignoreCase` is read as `Ignore case`. */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
