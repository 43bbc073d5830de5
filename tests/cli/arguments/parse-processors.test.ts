import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProcessors } from '../../../src/cli/arguments/parse-processors'
import { writeProcessor } from '../../../src/cli/arguments/write-processor'
import { UsageError } from '../../../src/cli/usage-error'
import { PROCESSOR_CATALOGUE } from '../../../src/main/streaming/processors/catalogue'
import { type ProcessorSpec, processorSpecSchema } from '../../../src/shared/processor-spec'

test.each<[string, ProcessorSpec[]]>([
  ['lowercase:TR, uppercase', [{ name: 'lowercase', locale: 'tr' }, { name: 'uppercase' }]],
  ['replace:from=cat;to=dog', [{ name: 'replace', from: 'cat', to: 'dog' }]],
  ['replace:a=b;to=', [{ name: 'replace', from: 'a=b', to: '' }]],
  [
    'replace:from=\\d{1\\,2}\\;;to=a b;pattern;ignoreCase=false',
    [{ name: 'replace', from: '\\d{1,2};', to: 'a b', pattern: true, ignoreCase: false }]
  ],
  ['redact', [{ name: 'redact' }]],
  ['redact:emails+cards,words', [{ name: 'redact', kinds: ['emails', 'cards'] }, { name: 'words' }]],
  ['stop-at:the end: now ', [{ name: 'stop-at', phrase: 'the end: now ' }]],
  ['limit:5;unit=words', [{ name: 'limit', count: 5, unit: 'words' }]]
])('%s', (written, expected) => {
  expect(parseProcessors(written)).toEqual(expected)
})

test('what is written of a processor is read as it was', () => {
  for (const { name, options, example } of PROCESSOR_CATALOGUE) {
    const spec = processorSpecSchema.parse({ name, ...example.options })
    expect(parseProcessors(writeProcessor({ name, options }, spec))).toEqual([spec])
  }
  const { options = [] } = PROCESSOR_CATALOGUE.find(({ name }) => name === 'replace') ?? {}
  const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', ',', ';', '=', ' ', ':') })
  fc.assert(
    fc.property(text, text, (from, to) => {
      const spec: ProcessorSpec = { name: 'replace', from, to }
      expect(parseProcessors(writeProcessor({ name: 'replace', options }, spec))).toEqual([spec])
    })
  )
})

describe('refused', () => {
  test.each([
    ['replace:from=a', 'The processor replace lacks its option to. See: streamscope processors'],
    ['stop-at', 'The processor stop-at lacks its option phrase. See: streamscope processors'],
    ['sentences:x', 'The processor sentences has no option "x". It takes none.'],
    ['limit:5;until=6', 'The processor limit has no option "until=6". It takes count, unit.'],
    [
      'lowercase:no such',
      'The processor lowercase takes a language tag after the colon, such as tr or lt, not "no such".'
    ]
  ])('%s', (written, complaint) => {
    expect(() => parseProcessors(written)).toThrow(new UsageError(complaint))
  })

  test.each([
    ['limit:many', /^The processor limit cannot take this count\. /],
    ['redact:names', /^The processor redact cannot take this kinds\. /],
    ['think-splitter:a b', /^The processor think-splitter cannot take this tag\. A tag has a name of letters/],
    ['replace:(;to=;pattern', /^The replace processor cannot use the regular expression “\(”/]
  ])('%s', (written, complaint) => {
    expect(() => parseProcessors(written)).toThrow(UsageError)
    expect(() => parseProcessors(written)).toThrow(complaint)
  })
})
