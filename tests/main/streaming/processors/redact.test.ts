import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedact, LONGEST_ROW } from '../../../../src/main/streaming/processors/redact'
import { cutTextOf, processWhole } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

const CARD = '4111 1111 1111 1111'
const KEY = 'sk-proj-4bC9dE2fG7hJ'

describe('details', () => {
  test.each([
    ['Mail ann.b+c@mail.example.co.uk!', 'Mail [email]!'],
    ['a@b and @home', 'a@b and @home'],
    [`Card ${CARD}, 4111111111111111; 5500-0055-5555-5559.`, 'Card [card number], [card number]; [card number].'],
    ['no check digit: 4111 1111 1111 1112', 'no check digit: 4111 1111 1111 1112'],
    [`order 12 ${CARD} 7`, 'order 12 [card number] 7'],
    ['+49 30 1234567, (555) 123-4567, 555-123-4567', '[phone number], [phone number], [phone number]'],
    ['030/1234567 and 07911 123456', '[phone number] and [phone number]'],
    ['on 2024-01-15, 1914 to 1918, 3.14159265', 'on 2024-01-15, 1914 to 1918, 3.14159265'],
    [`key ${KEY} or Bearer abcdef`, 'key [redacted] or Bearer [redacted]'],
    ['{"apiKey": "hunter2", "a": 1} password = x1', '{"apiKey": "[redacted]", "a": 1} password = [redacted]'],
    ['https://ann:pass@example.com/', 'https://[redacted]@example.com/'],
    ['日本語 ann@example.com。', '日本語 [email]。']
  ])('%s', async (text, expected) => {
    expect(await processWhole(createRedact(), text)).toBe(expected)
  })

  test('only the kinds that were asked for', async () => {
    const text = `ann@example.com ${CARD} ${KEY}`
    expect(await processWhole(createRedact({ kinds: ['emails'] }), text)).toBe(`[email] ${CARD} ${KEY}`)
    expect(await processWhole(createRedact({ kinds: ['cards'] }), text)).toBe(`ann@example.com [card number] ${KEY}`)
  })
})

describe('what waits', () => {
  test('is a word, and numbers with the space after them', async () => {
    const tokens = ['Call', ' ann', '@', 'example.com', ' or', ' 4111', ' 1111 1111', ' 1111', ' now', '。']
    expect(await processTexts(createRedact(), tokens)).toEqual(['Call ', '[email] ', 'or ', '[card number] ', 'now。'])
  })

  test('comes before any other event, and at the end', async () => {
    const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
    const events = [textDelta('ann@example.com'), reasoning, textDelta('b')]
    expect(await processEvents(createRedact(), events)).toEqual([textDelta('[email]'), reasoning, textDelta('b')])
  })

  test('is never more than the longest row: all of a longer one may be a key', async () => {
    const long = '/'.repeat(LONGEST_ROW - 2)
    expect(await processWhole(createRedact(), `a ${long} b`)).toBe(`a ${long} b`)
    expect(await processWhole(createRedact(), `a ${long}/ b`)).toBe('a [redacted] b')
    expect(await processWhole(createRedact(), `a ${long}${KEY} b`)).toBe('a [redacted] b')
    expect(await processWhole(createRedact(), `${'"a",'.repeat(LONGEST_ROW)}"b@example.com"`)).toBe(
      `${'"a",'.repeat(LONGEST_ROW)}"[email]"`
    )
  })
})

const details = cutTextOf([
  ...[
    'ann@example.com',
    CARD,
    '4111-1111-1111-1111',
    '+49 30 1234567',
    '(555) 123-4567',
    KEY,
    'Bearer x1y2z3',
    'api_key: "q1w2"'
  ],
  ...[
    'password',
    ' = ',
    'Bearer',
    'é',
    '日',
    ' ',
    ' ',
    ' \n',
    ',',
    '"',
    '.',
    '(',
    '12',
    ' 7',
    '@',
    'a',
    '\u00a0',
    '\ud83d'
  ]
])

test('however a text is cut, the result is that of the whole text', async () => {
  await fc.assert(
    fc.asyncProperty(details, async ({ text, tokens }) => {
      const expected = await processWhole(createRedact(), text)
      expect((await processTexts(createRedact(), tokens)).join('')).toBe(expected)
      expect((await processTexts(createRedact(), [...text])).join('')).toBe(expected)
    }),
    { numRuns: 1000 }
  )
})

test('however a text is cut, nothing of a detail between other words is left', async () => {
  const detail = fc.constantFrom('ann@example.com', CARD, '+49 30 1234567', KEY)
  const cuts = fc.array(fc.nat({ max: 30 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(detail, cuts, async (secret, positions) => {
      const text = `See ${secret} there.`
      const borders = [0, ...positions.toSorted((a, b) => a - b), text.length]
      const tokens = borders.slice(1).map((end, index) => text.slice(borders[index], end))
      expect((await processTexts(createRedact(), tokens)).join('')).toMatch(/^See \[[a-z ]+\] there\.$/)
    }),
    { numRuns: 300 }
  )
})

test('however a text is cut, a row that is too long gives the same', async () => {
  const parts = fc.array(
    fc.constantFrom('a'.repeat(1500), '1 '.repeat(700), '"', ' ', KEY, 'é', CARD, `${'b'.repeat(900)},`),
    { maxLength: 10 }
  )
  await fc.assert(
    fc.asyncProperty(parts, async (tokens) => {
      const expected = await processWhole(createRedact(), tokens.join(''))
      expect((await processTexts(createRedact(), tokens)).join('')).toBe(expected)
    }),
    { numRuns: 100 }
  )
})
