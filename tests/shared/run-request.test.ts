import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/shared/examples'
import { DEFAULT_RUN_LIMITS } from '../../src/shared/plain-values'
import { type RunRequestInput, runRequestSchema } from '../../src/shared/run-request'

const MINIMAL: RunRequestInput = { provider: 'builtin', messages: [{ role: 'human', content: 'Hello' }] }
const accepts = (request: unknown) => runRequestSchema.safeParse(request).success

test('fills in what is left out', () => {
  expect(runRequestSchema.parse(MINIMAL)).toEqual({
    ...MINIMAL,
    temperature: 0.7,
    processors: [],
    limits: DEFAULT_RUN_LIMITS
  })
  expect(runRequestSchema.parse({ ...MINIMAL, limits: { maxRetries: 0 } }).limits).toEqual({
    ...DEFAULT_RUN_LIMITS,
    maxRetries: 0
  })
})

test.each(EXAMPLES.map((example) => [example.id, example] as const))('the example %s is one', (_id, example) => {
  expect(accepts({ ...MINIMAL, messages: example.messages, processors: example.processors })).toBe(true)
})

describe('refuses', () => {
  test.each<[string, unknown]>([
    ['no messages', { ...MINIMAL, messages: [] }],
    ['an unknown role', { ...MINIMAL, messages: [{ role: 'tool', content: '' }] }],
    ['an unknown provider', { ...MINIMAL, provider: 'other' }],
    ['an unknown processor', { ...MINIMAL, processors: [{ name: 'reverse' }] }],
    ['an unknown option of a processor', { ...MINIMAL, processors: [{ name: 'uppercase', size: 2 }] }],
    ['a temperature out of range', { ...MINIMAL, temperature: 2.1 }],
    ['a temperature that is none', { ...MINIMAL, temperature: Number.NaN }],
    ['a limit of nothing', { ...MINIMAL, limits: { idleTimeoutMs: 0 } }],
    ['a seed beyond 32 bits', { ...MINIMAL, seed: 2 ** 32 }],
    ['a field that it does not know', { ...MINIMAL, apiKey: 'sk-1' }],
    ['nothing', undefined]
  ])('%s', (_name, request) => {
    expect(accepts(request)).toBe(false)
  })

  test('anything else, without falling over', () => {
    fc.assert(
      fc.property(fc.anything(), (request) => {
        expect(accepts(request)).toBe(false)
      }),
      { numRuns: 1000 }
    )
  })
})
