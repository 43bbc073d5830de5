import type { TFunction } from 'i18next'
import type { ProcessorOptionDescription } from '../../../shared/processor-description'
import type { ProcessorName } from '../../../shared/processor-spec'
import type { OptionIssue } from '../../store/workbench/option-issue'
import { formatCount } from '../format'

export type ProcessorsT = TFunction<'processors'>

/** What an option is for. Which options a processor has the compiler cannot know here: a test holds that each has words. */
export function optionHint(t: ProcessorsT, name: ProcessorName, { name: option }: ProcessorOptionDescription): string {
  return t(`texts.${name}.options.${option}` as 'texts.limit.options.count')
}

/** What its field is called. */
export function optionLabel(t: ProcessorsT, { name }: Pick<ProcessorOptionDescription, 'name'>): string {
  return t(`labels.${name}` as 'labels.count')
}

export function choiceLabel(t: ProcessorsT, choice: string): string {
  return t(`choices.${choice}` as 'choices.words')
}

/** What is wrong, and the way out; null where nothing is. */
export function issueSentence(t: ProcessorsT, issue: OptionIssue | null): string | null {
  if (!issue) return null
  switch (issue.kind) {
    case 'number':
      return t('issues.number', { minimum: formatCount(issue.minimum), maximum: formatCount(issue.maximum) })
    case 'length':
      return t('issues.length', { maximum: formatCount(issue.maximum) })
    case 'pattern':
      return t('issues.pattern', { reason: issue.reason })
    default:
      return t(`issues.${issue.kind}`)
  }
}
