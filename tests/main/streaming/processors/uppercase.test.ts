import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUppercase } from '../../../../src/main/streaming/processors/uppercase'
import { cutTextOf } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

describe('letters', () => {
  test.each([
    ['straße', undefined, 'STRASSE'],
    ['ŉ ǰ ﬁn ΐ', undefined, '\u02bcN J\u030c FIN \u0399\u0308\u0301'],
    ['όδός', undefined, 'ΌΔΌΣ'],
    ['ᾳ \u03b1\u0345', undefined, 'ΑΙ \u0391\u0399'],
    ['ı i', undefined, 'I I'],
    ['ı i', 'tr', 'I İ'],
    ['ı i', 'az-Latn', 'I İ'],
    ['όδός ή', 'el', 'ΟΔΟΣ Ή'],
    ['i\u0307 j\u0307', 'lt', 'I J'],
    ['𐐨𞤢', undefined, '𐐀𞤀'],
    ['e\u0301 👩‍🚀 中文 42!', undefined, 'E\u0301 👩‍🚀 中文 42!']
  ])('%j in %s is %j', async (text, locale, expected) => {
    expect((await processTexts(createUppercase({ locale }), [text])).join('')).toBe(expected)
  })

  test('a locale that is none is refused by name', () => {
    expect(() => createUppercase({ locale: 'no such tag' })).toThrow(/no such tag/)
  })
})

describe('tokens', () => {
  test('each token passes at once', async () => {
    expect(await processTexts(createUppercase(), ['once', ' upon', ' a time'])).toEqual(['ONCE', ' UPON', ' A TIME'])
  })

  test('only the first half of a character waits', async () => {
    expect(await processTexts(createUppercase(), ['a\ud801', '\udc28b'])).toEqual(['A', '𐐀B'])
  })

  test('a half that never gets its other half comes out as it is', async () => {
    expect(await processTexts(createUppercase(), ['a\ud801'])).toEqual(['A', '\ud801'])
  })

  test('where letters depend on their neighbours, the unfinished word waits', async () => {
    const texts = ['η ', 'ή', 'λιος', ' βγ']
    expect(await processTexts(createUppercase({ locale: 'el' }), texts)).toEqual(['Η ', 'ΗΛΙΟΣ ', 'ΒΓ'])
  })

  test('what waits comes before any other event', async () => {
    const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
    const events = [textDelta('ή'), reasoning, textDelta('ή')]
    expect(await processEvents(createUppercase({ locale: 'el' }), events)).toEqual([
      textDelta('Ή'),
      reasoning,
      textDelta('Ή')
    ])
  })
})

/** Letters whose capitals are longer, depend on the language, on their neighbours, or lie beyond the first plane. */
const UNUSUAL_LETTERS = [
  ...'ßıiİjįŉǰﬁﬃև',
  ...'αάὰᾶᾳάηήῆΉἠιίϊΐυύϋΰᾳῃῳΣσς',
  ...['\u0300', '\u0301', '\u0303', '\u0307', '\u0308', '\u0323', '\u0328', '\u0342', '\u0345', '\u0331'],
  ...['i\u0307', 'į\u0307', 'j\u0328\u0307', ' ή ', 'ήλ', 'άι', 'α\u0301ι', 'η\u0345\u0301'],
  ...['𐐨', '𞤢', '👩‍🚀', '\ud801', '\udc28', '’', '\u00ad', '·', ':', ' ', '\n', 'A', 'z', '中', '1', '\u1e08f']
]
const unusualText = cutTextOf(UNUSUAL_LETTERS)

test.each([undefined, 'tr', 'az', 'lt', 'el', 'de', 'nl'])(
  'in %s, however a text is cut, the result is that of the whole text',
  async (locale) => {
    await fc.assert(
      fc.asyncProperty(unusualText, async ({ text, tokens }) => {
        const expected = locale === undefined ? text.toUpperCase() : text.toLocaleUpperCase(locale)
        expect((await processTexts(createUppercase({ locale }), tokens)).join('')).toBe(expected)
      }),
      { numRuns: 300 }
    )
  }
)

test('without neighbours to mind, each token of whole characters passes at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unusualText.map(({ text }) => text.replace(/\p{Cs}/gu, ''))), async (tokens) => {
      const expected = tokens.map((token) => token.toLocaleUpperCase('tr')).filter((token) => token !== '')
      expect(await processTexts(createUppercase({ locale: 'tr' }), tokens)).toEqual(expected)
    }),
    { numRuns: 200 }
  )
})
