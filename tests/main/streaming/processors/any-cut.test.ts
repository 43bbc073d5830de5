import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GrowingValue } from '../../../../src/main/streaming/processors/growing-value'
import { createPipeline } from '../../../../src/main/streaming/processors/pipeline'
import type { ProcessorSpec } from '../../../../src/shared/processor-spec'
import { createManualTimer } from '../../../helpers/manual-timer'
import { cutTextOf } from './cut-text'
import { textDelta } from './process-text'

/** Settings of every processor, among them those that depend most on their neighbours. */
const SETTINGS: readonly ProcessorSpec[] = [
  { name: 'uppercase' },
  { name: 'uppercase', locale: 'tr' },
  { name: 'uppercase', locale: 'el' },
  { name: 'uppercase', locale: 'lt' },
  { name: 'lowercase' },
  { name: 'lowercase', locale: 'tr' },
  { name: 'lowercase', locale: 'lt' },
  { name: 'replace', from: 'ab', to: 'a' },
  { name: 'replace', from: '(a|ab)(c|bcd)(d*)', to: '[$3$2$1]', pattern: true },
  // Would take exponential time in a matcher that goes back.
  { name: 'replace', from: '(a+)+b|(x+x+)+y', to: '#', pattern: true, ignoreCase: true },
  { name: 'replace', from: '\\b\\p{L}{2,}$|^σ', to: '<$&>', pattern: true },
  { name: 'redact' },
  { name: 'sentences' },
  { name: 'words' },
  { name: 'think-splitter' },
  { name: 'json' },
  { name: 'smooth', lagMs: 40 },
  { name: 'stop-at', phrase: 'ab{"' },
  { name: 'limit', count: 9 },
  { name: 'limit', count: 4, unit: 'words' }
]

const PARTS = [
  ...[
    'a',
    'b',
    'ab',
    'c',
    'd',
    'x',
    'y',
    ' ',
    '\n',
    '. ',
    '? A',
    'Σ',
    'ΣΑΣ',
    'ς',
    'ή',
    'ΐ',
    'İ',
    'I',
    'i',
    'ß',
    'ẞ',
    'ŉ',
    'ﬁ'
  ],
  ...[
    '\u0307',
    '\u0301',
    '\u0345',
    '\u00ad',
    '👩🏽‍🚀',
    '🇩🇪',
    '🇪',
    'é',
    '\ud83d',
    '\udc69',
    '中',
    'ไทย',
    'مرحبا',
    'שלום',
    '\u200f'
  ],
  ...[
    '<think>',
    '</think>',
    '<th',
    'ink>',
    '{"',
    '":',
    '"}',
    '{',
    '}',
    '[',
    ']',
    '[1, {',
    '1',
    'tr',
    'true',
    '```json\n',
    '\n```\n'
  ],
  ...['ann@example.com', '4111 1111 1111 1111', '+49 30 1234567', 'sk-proj-4bC9dE2fG7hJ', '(555)', ' 7']
]

/** Of few parts at a time, so that those which matter to each other meet. */
const cutText = fc.subarray(PARTS, { minLength: 2, maxLength: 6 }).chain((parts) => cutTextOf(parts))

/** What there is of a run's text after a pipeline; borders between deltas are no part of it. */
async function passThrough(specs: readonly ProcessorSpec[], tokens: readonly string[], pauseMs: number) {
  const timer = createManualTimer()
  let value: GrowingValue | null = null
  let endedBy: string | null = null
  const pipeline = createPipeline(specs, {
    timer,
    onValue: (given) => {
      value ??= given
    },
    onEarlyEnd: (name) => {
      endedBy ??= name
    }
  })
  async function* source() {
    for (const token of tokens) {
      yield textDelta(token)
      timer.advance(pauseMs)
    }
  }
  const [text, reasoning]: [string[], string[]] = [[], []]
  for await (const event of pipeline(source())) {
    if (event.type === 'text-delta') text.push(event.text)
    else if (event.type === 'reasoning-delta') reasoning.push(event.text)
  }
  // How far the JSON was read by the time that a later step ended the run depends on what had come in one piece.
  const shown = endedBy === null ? (value as GrowingValue | null)?.read() : null
  return { text: text.join(''), reasoning: reasoning.join(''), endedBy, value: shown }
}

const pause = fc.constantFrom(0, 7, 25)

async function expectSameForAnyCut(specs: fc.Arbitrary<ProcessorSpec[]>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(specs, cutText, pause, async (chosen, { text, tokens }, pauseMs) => {
      const whole = await passThrough(chosen, [text], 0)
      expect(await passThrough(chosen, tokens, pauseMs)).toEqual(whole)
      expect(await passThrough(chosen, text.split(''), pauseMs)).toEqual(whole)
    }),
    { numRuns }
  )
}

describe('however a text is cut, the result is that of the whole text', () => {
  test.each(SETTINGS)('%o', async (spec) => {
    await expectSameForAnyCut(fc.constant([spec]), 60)
  })

  test.each(SETTINGS)('through %o and then any other', async (first) => {
    for (const second of SETTINGS) await expectSameForAnyCut(fc.constant([first, second]), 3)
  })

  test('through any three to six', async () => {
    await expectSameForAnyCut(fc.array(fc.constantFrom(...SETTINGS), { minLength: 3, maxLength: 6 }), 200)
  })
})
