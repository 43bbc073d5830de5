import type { ProcessorDescription, ProcessorOptionDescription } from '../../../shared/processor-description'
import { LIMIT_UNITS, REDACT_KINDS } from '../../../shared/processor-spec'

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
        mayBeEmpty: true,
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
  },
  {
    name: 'redact',
    description: 'Takes email addresses, telephone numbers, card numbers and keys out.',
    options: [
      {
        name: 'kinds',
        kind: 'choices',
        choices: REDACT_KINDS,
        description: 'What is taken out. Default: all of emails, phones, cards and keys.'
      }
    ],
    example: { options: {}, before: 'Write to ann@example.com.', after: 'Write to [email].' }
  },
  {
    name: 'sentences',
    description: 'Lets whole sentences out, each in one piece.',
    options: [],
    example: { options: {}, before: 'Stars shine. Do they? Yes.', after: 'Stars shine. |Do they? |Yes.' }
  },
  {
    name: 'words',
    description: 'Lets whole words out, each in one piece.',
    options: [],
    example: { options: {}, before: 'Once upon a time', after: 'Once| upon| a| time' }
  },
  {
    name: 'think-splitter',
    description: 'Moves what stands between <think> and </think> out of the text, to the reasoning.',
    options: [{ name: 'tag', kind: 'text', description: 'The name of the tag. Default: think.' }],
    example: { options: {}, before: '<think>Hm.</think>Yes.', after: 'Yes.' }
  },
  {
    name: 'stop-at',
    description: 'Ends the run where a phrase begins, and the request with it.',
    options: [{ name: 'phrase', kind: 'text', isRequired: true, description: 'The phrase, which is left out.' }],
    example: {
      options: { phrase: 'THE END' },
      before: 'And so they flew. THE END. Or not?',
      after: 'And so they flew. '
    }
  },
  {
    name: 'limit',
    description: 'Ends the run, and the request with it, before the text grows too long.',
    options: [
      { name: 'count', kind: 'number', isRequired: true, description: 'How long the text may be.' },
      { name: 'unit', kind: 'choice', choices: LIMIT_UNITS, description: 'What is counted. Default: characters.' }
    ],
    example: { options: { count: 3, unit: 'words' }, before: 'Once upon a time', after: 'Once upon a' }
  }
]
