import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLowercase } from '../../../../src/main/streaming/processors/lowercase'
import { cutTextOf, processWhole } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

test.each([
  ['STRASSE', undefined, 'strasse'],
  ['ΟΔΟΣ ΣΑΣ Σ', undefined, 'οδος σας σ'],
  ["ΣΣ'Σ.", undefined, "σσ'ς."],
  ['I İ', undefined, 'i i\u0307'],
  ['I İ I\u0307', 'tr', 'ı i i'],
  ['I\u0301 J\u0303', 'lt', 'i\u0307\u0301 j\u0307\u0303'],
  ['𐐀𞤀', undefined, '𐐨𞤢']
])('%j in %s is %j', async (text, locale, expected) => {
  expect(await processWhole(createLowercase({ locale }), text)).toBe(expected)
})

test('a locale that is none is refused by name', () => {
  expect(() => createLowercase({ locale: 'no such tag' })).toThrow(/lowercase.*no such tag/)
})

describe('tokens', () => {
  test('each token passes at once', async () => {
    expect(await processTexts(createLowercase(), ['ONCE', ' UPON', ' A'])).toEqual(['once', ' upon', ' a'])
  })

  test('a sigma waits until it is known whether its word goes on', async () => {
    expect(await processTexts(createLowercase(), ['ΟΣ', 'Α', 'Σ', ' Β'])).toEqual(['ο', 'σα', 'ς β'])
  })

  test('what waits comes before any other event, and at the end', async () => {
    const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
    const events = [textDelta('ΑΣ'), reasoning, textDelta('ΑΣ')]
    const expected = [textDelta('α'), textDelta('ς'), reasoning, textDelta('α'), textDelta('ς')]
    expect(await processEvents(createLowercase(), events)).toEqual(expected)
  })
})

const unusualText = cutTextOf([
  ...'ΣσςΑΗΐİIiıJĮÌßẞ',
  ...[
    '\u0300',
    '\u0301',
    '\u0307',
    '\u0328',
    '\u0345',
    "'",
    '’',
    '\u00ad',
    '·',
    '.',
    ' ',
    'A',
    '中',
    '𐐀',
    '\ud801',
    'ʰ',
    'ͅΣ'
  ]
])

test.each([undefined, 'tr', 'az', 'lt', 'el', 'de'])(
  'in %s, however a text is cut, the result is that of the whole text',
  async (locale) => {
    await fc.assert(
      fc.asyncProperty(unusualText, async ({ text, tokens }) => {
        const expected = locale === undefined ? text.toLowerCase() : text.toLocaleLowerCase(locale)
        expect((await processTexts(createLowercase({ locale }), tokens)).join('')).toBe(expected)
      }),
      { numRuns: 300 }
    )
  }
)
