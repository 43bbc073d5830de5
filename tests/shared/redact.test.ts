import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor, redact } from '../../src/shared/redact'

const HEXADECIMAL_KEY = '0123456789abcdef0123456789abcdef'

describe('takes out', () => {
  test.each([
    ['Authorization: Bearer abc.def-123', 'Authorization: Bearer [redacted]'],
    ['authorization: Basic dXNlcjpwYXNz', 'authorization: Basic [redacted]'],
    ['authorization: opaque-value', 'authorization: [redacted]'],
    ['Incorrect API key provided: sk-abc12***xyz9.', 'Incorrect API key provided: [redacted].'],
    ['key sk-proj-AbC_123-xyz890 was refused', 'key [redacted] was refused'],
    ['gsk_0123456789abcdef', '[redacted]'],
    ['AIzaSyA0123456789_abcdefghijk', '[redacted]'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig-nature', '[redacted]'],
    [`the key ${HEXADECIMAL_KEY} is wrong`, 'the key [redacted] is wrong'],
    [`4${'aB'.repeat(41)}z`, '[redacted]'],
    ['{"apiKey": "hunter2", "model": "m"}', '{"apiKey": "[redacted]", "model": "m"}'],
    ['api-key=hunter2&x=1', 'api-key=[redacted]&x=1'],
    ["X-Api-Key: 'hunter2'", "X-Api-Key: '[redacted]'"],
    ['client_secret=hunter2', 'client_secret=[redacted]'],
    ['https://me:hunter2@example.test/v1', 'https://[redacted]@example.test/v1'],
    ['https://me:hunt@er2@example.test/v1', 'https://[redacted]@example.test/v1']
  ])('%j', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })
})

describe('leaves alone', () => {
  test.each([
    'The model gpt-4o-mini does not exist.',
    'This model’s maximum context length is 8192 tokens. However, you requested 10000 tokens.',
    'request 2f1c2d4e-5a6b-4c7d-8e9f-0a1b2c3d4e5f failed',
    'Rate limit reached for requests. Please try again in 20s.',
    'https://example.test/openai/deployments/story?api-version=2024-10-21',
    'a secret garden, a task-oriented, risk-averse password manager, Basic English'.replace(
      'Basic English',
      'plain words'
    ),
    'mail me@example.test'
  ])('%s', (text) => {
    expect(redact(text)).toBe(text)
  })
})

test.each(['ollama', 'LM-Studio', 'EMPTY', 'none'])(
  'what servers that look at no key have one enter is no secret: %s',
  (word) => {
    const text = `Why does ${word} stall? See https://docs.example/${word}.`
    expect(redact(text, [word])).toBe(text)
    expect(redact(`Authorization: Bearer ${word}`, [word])).toBe('Authorization: Bearer [redacted]')
    expect(redact(`the key ${word}-1`, [`${word}-1`])).toBe('the key [redacted]')
  }
)

test('the given secrets go, as they are and as they stand in a URL', () => {
  const clean = createRedactor(['p@ss word/1', 'abc'])
  expect(clean('p@ss word/1 and p%40ss%20word%2F1 but abc stays')).toBe('[redacted] and [redacted] but abc stays')
})

test.each([
  ['Incorrect API key provided: Zq7vN2xK****************5aW1.', 'Incorrect API key provided: [redacted]'],
  ['it was Zq7vN2xKpL4+wR8/tB6m…', 'it was [redacted]'],
  ['<p>Zq7vN2xKpL4</p>', '<p>[redacted]</p>'],
  ['…ending in 9fJgUe5aW1', '…ending in 9f[redacted]'],
  ['at https://a.example/?key=Zq7vN2xKpL4%2BwR8&x=1', 'at https://a.example/?key=[redacted]&x=1']
])('a given secret goes where only a part of it stands: %s', (text, expected) => {
  expect(redact(text, ['Zq7vN2xKpL4+wR8/tB6mYc3HsD9fJgUe5aW1'])).toBe(expected)
})

test('words that a secret begins or ends with stay', () => {
  expect(redact('not-needed here, as local-server', ['not-needed-for-this-local-server'])).toBe(
    'not-needed here, as local-server'
  )
})

/** Text around a key: words, marks, the parts that keys stand between. */
const surroundings = fc
  .array(fc.constantFrom('key', ' ', ': ', '"', '=', ',', 'Bearer ', 'api-key: ', '?', '&', '{', '}', '\n', 'é', '.'), {
    maxLength: 8
  })
  .map((parts) => parts.join(''))

test('a given secret never comes through, whatever it is and whatever is around it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), surroundings, surroundings, (secret, before, after) => {
      fc.pre(!'[redacted]'.includes(secret) && !'Bearer [redacted]'.includes(secret))
      expect(redact(`${before}${secret}${after}`, [secret])).not.toContain(secret)
    }),
    { numRuns: 1000 }
  )
})

test('redacting twice changes nothing', () => {
  const keys = fc.constantFrom('sk-abc123def456', HEXADECIMAL_KEY, 'hunter2', 'https://a:b@c/', '')
  fc.assert(
    fc.property(surroundings, keys, surroundings, keys, (a, key, b, other) => {
      const once = redact(`${a}${key}${b}${other}`)
      expect(redact(once)).toBe(once)
    }),
    { numRuns: 2000 }
  )
})

test('a long text takes no longer than its length', () => {
  for (const text of [
    'a'.repeat(200_000),
    'sk-'.repeat(60_000),
    'Bearer '.repeat(30_000),
    'a1'.repeat(100_000),
    'x://'.repeat(50_000)
  ]) {
    expect(redact(text).length).toBeLessThanOrEqual(text.length * 2)
  }
})
