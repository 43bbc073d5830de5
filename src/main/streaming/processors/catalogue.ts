import type { ProcessorDescription, ProcessorOptionDescription } from '../../../shared/processor-description'
import { LIMIT_UNITS, type ProcessorName, REDACT_KINDS } from '../../../shared/processor-spec'
import { PROCESSOR_TEXTS, type ProcessorText } from '../../../shared/processor-texts'

type Option = Omit<ProcessorOptionDescription, 'description'>

const LOCALE: Option = { name: 'locale', kind: 'text', holds: 'language tag', maxLength: 35 }

/** Every processor, in the order in which they are offered. */
export const PROCESSOR_CATALOGUE: readonly ProcessorDescription[] = [
  describe('uppercase', [LOCALE], { options: {}, text: 'Once upon a time' }),
  describe('lowercase', [LOCALE], { options: {}, text: 'Once Upon A TIME' }),
  describe(
    'replace',
    [
      { name: 'from', kind: 'text', isRequired: true, maxLength: 200 },
      { name: 'to', kind: 'text', isRequired: true, mayBeEmpty: true, maxLength: 1000 },
      { name: 'pattern', kind: 'flag' },
      { name: 'ignoreCase', kind: 'flag' }
    ],
    { options: { from: '(\\w+) rockets?', to: '$1 ships', pattern: true }, text: 'Two rockets left.' }
  ),
  describe('redact', [{ name: 'kinds', kind: 'choices', choices: REDACT_KINDS }], {
    options: {},
    text: 'Write to ann@example.com, or call +49 30 1234567.'
  }),
  describe('sentences', [], { options: {}, text: 'Stars shine. Do they? Yes.', showsPieces: true }),
  describe('words', [], { options: {}, text: 'Once upon a time', showsPieces: true }),
  describe('think-splitter', [{ name: 'tag', kind: 'text', holds: 'tag name', maxLength: 32 }], {
    options: {},
    text: '<think>Hm.</think>Yes.'
  }),
  describe('json', [], { options: {}, text: 'Here it is:\n```json\n{"ship": "Pioneer", crew: [\'Sarah\', "Li' }),
  describe('smooth', [{ name: 'lagMs', kind: 'number', defaultValue: '300', minimum: 20, maximum: 10_000 }], {
    options: { lagMs: 200 },
    text: 'Once upon a time there was a lump of text.'
  }),
  describe('stop-at', [{ name: 'phrase', kind: 'text', isRequired: true, maxLength: 1000 }], {
    options: { phrase: 'THE END' },
    text: 'And so they flew. THE END. Or not?'
  }),
  describe(
    'limit',
    [
      { name: 'count', kind: 'number', isRequired: true, minimum: 1, maximum: 1_000_000 },
      { name: 'unit', kind: 'choice', choices: LIMIT_UNITS, defaultValue: 'characters' }
    ],
    { options: { count: 3, unit: 'words' }, text: 'Once upon a time' }
  )
]

function describe(
  name: ProcessorName,
  options: readonly Option[],
  example: ProcessorDescription['example']
): ProcessorDescription {
  const text: ProcessorText = PROCESSOR_TEXTS[name]
  return {
    name,
    description: text.description,
    help: text.help,
    options: options.map((option) => ({ ...option, description: text.options[option.name] ?? '' })),
    example
  }
}
