import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GrowingValue } from '../../../../src/main/streaming/processors/growing-value'
import { createJson } from '../../../../src/main/streaming/processors/json'
import { DEEPEST_VALUE, LONGEST_VALUE } from '../../../../src/main/streaming/processors/json-candidate'
import { cutTextOf } from './cut-text'
import { processTexts } from './process-text'

function shownIn(text: string) {
  const value = new GrowingValue()
  value.push(text)
  const shown = value.read()
  return shown && { value: JSON.parse(shown.json), state: shown.state }
}

describe('what is found', () => {
  test.each([
    ['{"a": 1}', { a: 1 }],
    ['Sure:\n```json\n{"a": [1, 2]}\n```\nAnything else?', { a: [1, 2] }],
    ['```\n[{"a": 1}]\n```', [{ a: 1 }]],
    ['The answer is {"a": {"b": "}"}} as you see [1].', { a: { b: '}' } }],
    ['{"a": 1}\n```json\n{"b": 2}\n```\n{"c": [3, 4, 5]}', { b: 2 }],
    ['{"a": 1} and {"b": 2, "c": 3}', { b: 2, c: 3 }],
    ['{"a": "```"}', { a: '```' }]
  ])('%j', (text, expected) => {
    expect(shownIn(text)).toEqual({ value: expected, state: 'whole' })
  })

  test.each([
    ['{"ship": "Pio', { ship: 'Pio' }],
    ['{"ship', { ship: null }],
    ['{"a": tr', { a: null }],
    ['{"a": true', { a: true }],
    ['{"a": 1e', { a: 1 }],
    ['{"a": -', { a: null }],
    ['[{"a": 1}, {"b"', [{ a: 1 }, { b: null }]],
    ['{"a": "\\u00', { a: '' }]
  ])('%j grows', (text, expected) => {
    expect(shownIn(text)).toEqual({ value: expected, state: 'growing' })
  })

  test.each([
    ['{\'a\': 1, b: "two",}', { a: 1, b: 'two' }],
    ['```json\n{a: True /* yes */}\n```', { a: true }],
    ['{"a": "b" "c": 2}', { a: 'b', c: 2 }]
  ])('%j is repaired', (text, expected) => {
    expect(shownIn(text)).toEqual({ value: expected, state: 'repaired' })
  })

  test.each([
    '',
    'No JSON.',
    'See [1] and {name}.',
    '[link](https://example.com)',
    '```python\n{"a": 1}\n```',
    '{',
    '{ '
  ])('there is none in %j', (text) => expect(shownIn(text)).toBeNull())

  test('nesting and length are bounded, and what was found before them is kept', () => {
    expect(shownIn('['.repeat(DEEPEST_VALUE * 3))?.state).toBe('growing')
    const long = new GrowingValue()
    long.push(`{"a": "${'x'.repeat(LONGEST_VALUE * 2)}`)
    expect(long.length).toBe(LONGEST_VALUE)
  })
})

const json = fc.json({ maxDepth: 4 }).filter((text) => /^[[{]\s*["{[\]\d-]/.test(text))
const around = fc.constantFrom(['', ''], ['As you wish: \n', '\nDone.'], ['```json\n', '\n```\nDone {or} [not].'])

test('whatever JSON there is, among words or in a block, it is found as it is', () => {
  fc.assert(
    fc.property(json, around, (text, [before, after]) => {
      expect(shownIn(before + text + after)).toEqual({ value: JSON.parse(text), state: 'whole' })
    }),
    { numRuns: 500 }
  )
})

test('while JSON grows, what is shown is JSON all the time, and grows', () => {
  fc.assert(
    fc.property(json, (text) => {
      const value = new GrowingValue()
      for (const unit of text.split('')) {
        value.push(unit)
        const shown = value.read()
        if (shown) JSON.parse(shown.json)
      }
      expect(JSON.parse(value.read()?.json ?? '')).toEqual(JSON.parse(text))
    }),
    { numRuns: 200 }
  )
})

const anything = cutTextOf([
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ':',
  ',',
  '\\',
  'a',
  '1',
  'true',
  ' ',
  '\n',
  '```',
  '```json\n',
  '//',
  '/*'
])

test('whatever comes, the text passes as it is, token by token', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async ({ tokens }) => {
      let value: GrowingValue | null = null
      const processor = createJson((given) => {
        value = given
      })
      expect(await processTexts(processor, tokens)).toEqual(tokens)
      expect((value as GrowingValue | null)?.read()).toBeDefined()
    }),
    { numRuns: 500 }
  )
})
