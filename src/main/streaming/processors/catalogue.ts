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
  },
  {
    name: 'replace',
    description: 'Replaces a text or a regular expression, also where a token ends in the middle of it.',
    options: [
      { name: 'from', kind: 'text', isRequired: true, description: 'What is looked for, at most 200 characters.' },
      {
        name: 'to',
        kind: 'text',
        isRequired: true,
        description:
          'What takes its place. In a pattern: $1 and $<name> for groups, $& for the match, $$ for a dollar sign.'
      },
      {
        name: 'pattern',
        kind: 'flag',
        description:
          'Reads from as a regular expression, with no lookarounds and backreferences, of up to 1000 characters a match.'
      },
      { name: 'ignoreCase', kind: 'flag', description: 'Takes capital and small letters as the same.' }
    ],
    example: {
      options: { from: '(\\w+) rockets?', to: '$1 ships', pattern: true },
      before: 'Two rockets left.',
      after: 'Two ships left.'
    }
  }
]
