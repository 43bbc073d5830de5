import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReplace, LONGEST_MATCH, type ReplaceOptions } from '../../../../src/main/streaming/processors/replace'
import { cutTextOf, processWhole } from './cut-text'
import { processEvents, processTexts, textDelta } from './process-text'

const pattern = (from: string, to = '#', ignoreCase = false): ReplaceOptions => ({
  from,
  to,
  pattern: true,
  ignoreCase
})

test.each<[ReplaceOptions, string, string]>([
  [{ from: 'cat', to: 'dog' }, 'cat concat Cat', 'dog condog Cat'],
  [{ from: 'CAT', to: 'dog', ignoreCase: true }, 'cat Cat', 'dog dog'],
  [{ from: 'aa', to: 'b' }, 'aaaaa', 'bba'],
  [{ from: '.*', to: '$&' }, 'a.*b', 'a$&b'],
  [{ from: 'a/b', to: '' }, '1a/b2', '12'],
  [{ from: '👩‍🚀', to: 'astronaut' }, 'an 👩‍🚀.', 'an astronaut.'],
  [pattern('(\\d+)-(?<last>\\d+)', '$2..$1 $<last> $& $$ $9$<none>'), 'x1-22', 'x22..1 22 1-22 $ '],
  [pattern('^a|a$'), 'aba a', '#ba #'],
  [pattern('\\bis\\b'), 'this is', 'this #'],
  [pattern('x*'), 'axxb', 'a#b'],
  [pattern('a|ab'), 'ab', '#b'],
  [pattern('[\\u{1F600}-\\u{1F64F}]'), 'a😀', 'a#']
])('%j in %j gives %j', async (options, text, expected) => {
  expect(await processWhole(createReplace(options), text)).toBe(expected)
})

describe('what waits', () => {
  test.each<[ReplaceOptions, string[], string[]]>([
    [{ from: 'cat', to: 'dog' }, ['a ca', 't', ' c', 'ar'], ['a ', 'dog', ' ', 'car']],
    [pattern('\\d+'), ['1', '2 a', '3'], ['# a', '#']],
    [pattern('cat\\b'), ['cat', 's cat', '.'], ['cats ', '#.']]
  ])('of %j only what may be the beginning of a match', async (options, tokens, expected) => {
    expect(await processTexts(createReplace(options), tokens)).toEqual(expected)
  })

  test('comes before any other event', async () => {
    const reasoning = { type: 'reasoning-delta', runId: 'run-1', sequence: 0, atMs: 0, text: 'hm' } as const
    const events = [textDelta('ca'), reasoning, textDelta('t')]
    expect(await processEvents(createReplace({ from: 'cat', to: 'dog' }), events)).toEqual(events)
  })

  test('is never more than the longest match: a longer one stays as it is', async () => {
    const longest = `"${'a'.repeat(LONGEST_MATCH - 2)}"`
    expect(await processWhole(createReplace(pattern('"[^"]*"')), longest)).toBe('#')
    const longer = `"${'a'.repeat(LONGEST_MATCH)}"`
    expect(await processWhole(createReplace(pattern('"[^"]*"')), longer)).toBe(longer)
    expect(await processTexts(createReplace(pattern('"[^"]*"')), [...longer])).toEqual([
      longer.slice(0, LONGEST_MATCH),
      'a',
      '"'
    ])
  })
})

test.each(['(', 'a(?=b)', '(a)\\1', '(a{1000}){1000}', 'a{1001}'])('the pattern %s is refused', (from) => {
  expect(() => createReplace(pattern(from))).toThrow(/replace processor cannot use/)
})

test('a pattern that would keep a backtracking engine busy for years is done at once', async () => {
  const text = 'a'.repeat(LONGEST_MATCH - 1)
  expect(await processWhole(createReplace(pattern('(a+)+$b')), text)).toBe(text)
})

const letters = cutTextOf([...'aabbc1 -\n', 'ab', 'aba', 'abc', '😀', '\ud83d', 'é', 'Ab', '12-3'])
const PATTERNS = [
  'ab',
  'a+',
  'a+?b?',
  'ab|abc|a',
  '\\bab?\\b',
  '^a|b$',
  '(a|b)*c',
  '(?:ab){2,3}',
  '[^a]b',
  '.b',
  'x*|b',
  '(?<n>\\d+)-',
  'a(?:b|$)'
]

test.each(PATTERNS)('with %s, however a text is cut, the result is that of the whole text', async (from) => {
  await fc.assert(
    fc.asyncProperty(letters, async ({ text, tokens }) => {
      const replaced = (await processTexts(createReplace(pattern(from, '<$&>')), tokens)).join('')
      const expected = text.replace(new RegExp(from, 'gu'), (match) => (match === '' ? '' : `<${match}>`))
      expect(replaced).toBe(expected)
    }),
    { numRuns: 200 }
  )
})

test('however a text is cut, the longest match is the same', async () => {
  const part = fc.constantFrom('"', 'a'.repeat(600), '😀'.repeat(199), 'b', '"c"')
  const tokens = fc.array(part, { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(tokens, async (parts) => {
      const quoted = createReplace(pattern('"[^"]*"'))
      const expected = await processWhole(quoted, parts.join(''))
      expect((await processTexts(quoted, parts)).join('')).toBe(expected)
      expect((await processTexts(quoted, parts.join('').split(/(?=.{3})/su))).join('')).toBe(expected)
    }),
    { numRuns: 30 }
  )
})

test('however a text is cut, a literal is found where the whole text has it', async () => {
  await fc.assert(
    fc.asyncProperty(letters, async ({ text, tokens }) => {
      const replaced = await processTexts(createReplace({ from: 'aba', to: '_' }), tokens)
      expect(replaced.join('')).toBe(text.replaceAll('aba', '_'))
    })
  )
})
