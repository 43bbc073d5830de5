import type { PipelineStep } from '../../../shared/pipeline'
import type { ProcessorDescription, ProcessorOptionDescription } from '../../../shared/processor-description'
import type { ProcessorName, ProcessorSpec } from '../../../shared/processor-spec'

/** What stands in the field of an option: a text, numbers among them; yes or no; the choices that are taken. */
export type OptionDraft = string | boolean | readonly string[]

/** One processor of the list, as it is being filled in. */
export interface ProcessorStep {
  /** Tells two of the same name apart. */
  key: number
  name: ProcessorName
  /** Whether the next run uses it. */
  isOn: boolean
  /** By option; those that nothing was put into are absent. */
  options: Readonly<Record<string, OptionDraft>>
}

/** The step as a run is asked for it. Options that nothing was put into are left to their defaults. */
export function specOf(step: ProcessorStep, { options }: ProcessorDescription): ProcessorSpec {
  const filledIn = options.flatMap((option) => {
    const value = filledValue(option, step.options[option.name])
    return value === undefined ? [] : [[option.name, value]]
  })
  // Its options are those that main has described; main checks them too.
  return { name: step.name, ...Object.fromEntries(filledIn) } as ProcessorSpec
}

/** The step as it is saved. */
export function savedStepOf(step: ProcessorStep, description: ProcessorDescription): PipelineStep {
  return { ...specOf(step, description), ...(!step.isOn && { isOff: true }) }
}

/** A saved step as it is filled in. */
export function stepFrom({ name, isOff, ...options }: PipelineStep, key: number): ProcessorStep {
  const drafts = Object.entries(options).map(([option, value]) => [
    option,
    typeof value === 'number' ? String(value) : value
  ])
  return { key, name, isOn: !isOff, options: Object.fromEntries(drafts) }
}

function filledValue({ kind, isRequired }: ProcessorOptionDescription, draft: OptionDraft | undefined): unknown {
  if (isEmpty(draft)) return isRequired && kind === 'text' ? '' : undefined
  return kind === 'number' ? Number(draft) : draft
}

/** Whether nothing was put into an option. */
export function isEmpty(draft: OptionDraft | undefined): boolean {
  return draft === undefined || draft === '' || draft === false || (Array.isArray(draft) && draft.length === 0)
}
