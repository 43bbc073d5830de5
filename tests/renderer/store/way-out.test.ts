import { expect, test } from 'vitest'
import { wayOutOf } from '../../../src/renderer/store/way-out'
import { RUN_ERROR_CODES } from '../../../src/shared/run-error'

test.each([
  ['missing-credential', 'providers'],
  ['authentication', 'providers'],
  ['credential-bound-elsewhere', 'providers'],
  ['tls', 'network'],
  ['proxy-authentication', 'network'],
  ['idle-timeout', 'limits']
] as const)('%s is mended under %s', (code, section) => {
  expect(wayOutOf(code, 'openai')?.section).toBe(section)
})

test('what no setting mends has no way there', () => {
  for (const code of ['rate-limit', 'quota', 'content-filter', 'server', 'internal'] as const) {
    expect(wayOutOf(code, 'openai')).toBeNull()
  }
})

test('the built-in model has no settings', () => {
  for (const code of RUN_ERROR_CODES) expect(wayOutOf(code, 'builtin')).toBeNull()
})
