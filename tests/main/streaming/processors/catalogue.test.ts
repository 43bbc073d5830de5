import { expect, test } from 'vitest'
import { PROCESSOR_CATALOGUE } from '../../../../src/main/streaming/processors/catalogue'
import { tryText } from '../../../../src/main/streaming/processors/try-text'
import { type ProcessorName, processorSpecSchema } from '../../../../src/shared/processor-spec'

test('the catalogue describes each processor and each of its options, and no other', () => {
  const described = PROCESSOR_CATALOGUE.map(({ name, options }) => [name, ...options.map((option) => option.name)])
  const accepted = processorSpecSchema.options.map(({ shape }) => {
    const { name, ...options } = shape
    return [...name.values, ...Object.keys(options)]
  })
  expect(described).toEqual(accepted)
})

test.each(PROCESSOR_CATALOGUE)(
  '$name is described in one sentence, with help and a word on each option',
  (processor) => {
    expect(processor.description).toMatch(/^[A-Z][^.]*\.$/)
    expect(processor.help.replaceAll('\n', ' ')).toMatch(/^[A-Z].*\.$/)
    for (const option of processor.options) expect(option.description).toMatch(/^[A-Z].*\.$/)
  }
)

test.each(PROCESSOR_CATALOGUE)(
  'what the description of $name says of numbers and texts is what is accepted',
  (processor) => {
    const { name, example, options } = processor
    const accepts = (option: string, value: unknown) =>
      processorSpecSchema.safeParse({ name, ...example.options, [option]: value }).success
    for (const { name: option, kind, minimum = 0, maximum = 0, maxLength = 0 } of options) {
      if (kind === 'number') {
        expect([minimum - 1, minimum, maximum, maximum + 1].map((value) => accepts(option, value))).toEqual([
          false,
          true,
          true,
          false
        ])
      }
      if (kind === 'text') {
        expect(['a'.repeat(maxLength), 'a'.repeat(maxLength + 1)].map((value) => accepts(option, value))).toEqual([
          true,
          false
        ])
      }
    }
  }
)

const MADE_OF_EXAMPLES: Record<ProcessorName, string> = {
  uppercase: 'ONCE UPON A TIME',
  lowercase: 'once upon a time',
  replace: 'Two ships left.',
  redact: 'Write to [email], or call [phone number].',
  sentences: 'Stars shine. |Do they? |Yes.',
  words: 'Once| upon| a| time',
  'think-splitter': 'Yes.',
  json: 'Here it is:\n```json\n{"ship": "Pioneer", crew: [\'Sarah\', "Li',
  smooth: 'Once upon a time there was a lump of text.',
  'stop-at': 'And so they flew. ',
  limit: 'Once upon a'
}

test.each(PROCESSOR_CATALOGUE)('the example of $name shows what it does', async ({ name, example }) => {
  const { pieces, reasoning, value, endedBy } = await tryText(
    [processorSpecSchema.parse({ name, ...example.options })],
    example.text
  )
  expect(pieces.join(example.showsPieces ? '|' : '')).toBe(MADE_OF_EXAMPLES[name])
  expect(reasoning).toBe(name === 'think-splitter' ? 'Hm.' : '')
  expect(value && JSON.parse(value.json)).toEqual(name === 'json' ? { ship: 'Pioneer', crew: ['Sarah', 'Li'] } : null)
  expect(endedBy).toBe(name === 'stop-at' || name === 'limit' ? name : null)
})
