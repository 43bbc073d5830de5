import type { ProcessorName } from '../../../shared/processor-spec'

export interface ProcessorOptionDescription {
  name: string
  /** What a form asks for: a line of text, a whole number, yes or no, or some of `choices`. */
  kind: 'text' | 'number' | 'flag' | 'choices'
  choices?: readonly string[]
  isRequired?: boolean
  description: string
}

/** A processor as it is offered to a person. */
export interface ProcessorDescription {
  name: ProcessorName
  /** One sentence that says what it does. */
  description: string
  /** The first one may be written without its name (`uppercase:tr`). */
  options: readonly ProcessorOptionDescription[]
  /** What one setting of it makes of a text. A bar stands between two deltas, where the borders are what it changes. */
  example: { options: Readonly<Record<string, unknown>>; before: string; after: string }
}

const LOCALE: ProcessorOptionDescription = {
  name: 'locale',
  kind: 'text',
  description: 'A language tag for languages with their own rules, such as tr. Default: the Unicode rules.'
}

/** Every processor, in the order in which they are offered. */
export const PROCESSOR_CATALOGUE: readonly ProcessorDescription[] = [
  {
    name: 'uppercase',
    description: 'Makes the text uppercase, token by token.',
    options: [LOCALE],
    example: { options: {}, before: 'Once upon a time', after: 'ONCE UPON A TIME' }
  },
  {
    name: 'lowercase',
    description: 'Makes the text lowercase, token by token.',
    options: [LOCALE],
    example: { options: {}, before: 'Once Upon A TIME', after: 'once upon a time' }
  }
]
