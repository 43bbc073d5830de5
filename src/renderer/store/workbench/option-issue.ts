import type { ProcessorOptionDescription } from '../../../shared/processor-description'
import { isEmpty, type ProcessorStep } from './processor-step'

/** What is wrong with an option, for the window's words. */
export type OptionIssue =
  | { kind: 'missing' | 'language' | 'tag' }
  | { kind: 'number'; minimum: number; maximum: number }
  | { kind: 'length'; maximum: number }
  | { kind: 'pattern'; reason: string }

const TAG_NAME = /^[A-Za-z][\w-]*$/

/** What is wrong with an option of a step; null where nothing is. Main looks at it again. */
export function optionIssue(option: ProcessorOptionDescription, step: ProcessorStep): OptionIssue | null {
  const draft = step.options[option.name]
  if (isEmpty(draft)) return option.isRequired && !option.mayBeEmpty ? { kind: 'missing' } : null
  if (typeof draft !== 'string') return null
  if (option.kind === 'number') return numberIssue(option, draft)
  if (option.kind === 'text') return textIssue(option, draft, step)
  return null
}

function numberIssue(
  { minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: ProcessorOptionDescription,
  draft: string
): OptionIssue | null {
  const isFine = /^\d+$/.test(draft.trim()) && Number(draft) >= minimum && Number(draft) <= maximum
  return isFine ? null : { kind: 'number', minimum, maximum }
}

function textIssue(option: ProcessorOptionDescription, draft: string, step: ProcessorStep): OptionIssue | null {
  const { maxLength = Number.POSITIVE_INFINITY, holds, name } = option
  if (draft.length > maxLength) return { kind: 'length', maximum: maxLength }
  if (holds === 'language tag' && !isLanguageTag(draft)) return { kind: 'language' }
  if (holds === 'tag name' && !TAG_NAME.test(draft)) return { kind: 'tag' }
  return step.name === 'replace' && name === 'from' && step.options['pattern'] === true ? patternIssue(draft) : null
}

function isLanguageTag(text: string): boolean {
  try {
    return new Intl.Locale(text) !== null
  } catch {
    return false
  }
}

function patternIssue(source: string): OptionIssue | null {
  try {
    new RegExp(source, 'u')
    return null
  } catch (error) {
    return { kind: 'pattern', reason: error instanceof Error ? error.message : String(error) }
  }
}
