import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRetryable, LONGEST_RETRY_AFTER_MS, retryDelayMs } from '../../../src/main/streaming/retry-policy'
import { RUN_ERROR_CODES, type SerializedRunError } from '../../../src/shared/run-error'

const anyError = new Error('anything')

test('only what may pass by itself is tried again', () => {
  const retryable = RUN_ERROR_CODES.filter((code) => isRetryable(anyError, { code, message: '' }))
  expect(retryable).toEqual(['connection-refused', 'rate-limit', 'server', 'header-timeout'])
})

test('a broken connection is tried again when it broke before the headers', () => {
  const interrupted: SerializedRunError = { code: 'interrupted', message: '' }
  expect(isRetryable(new TypeError('terminated'), interrupted)).toBe(false)
  expect(isRetryable(new Error('Connection error.', { cause: new TypeError('fetch failed') }), interrupted)).toBe(true)
})

test('a port that no web client connects to is not tried again, in Node or in Chromium', () => {
  const refused: SerializedRunError = { code: 'connection-refused', message: '' }
  expect(isRetryable(new TypeError('fetch failed', { cause: new Error('bad port') }), refused)).toBe(false)
  expect(isRetryable(new Error('net::ERR_UNSAFE_PORT'), refused)).toBe(false)
})

test('nobody waits longer than the cap for a provider', () => {
  const error: SerializedRunError = { code: 'rate-limit', message: '', retryAfterMs: LONGEST_RETRY_AFTER_MS }
  expect(isRetryable(anyError, error)).toBe(true)
  expect(isRetryable(anyError, { ...error, retryAfterMs: LONGEST_RETRY_AFTER_MS + 1 })).toBe(false)
})

test('the pause doubles, within bounds, with jitter', () => {
  expect([1, 2, 3, 4, 5, 6, 10].map((attempts) => retryDelayMs(attempts, undefined, 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 8000, 8000
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const full = retryDelayMs(attempts, undefined, 1)
      const delayMs = retryDelayMs(attempts, undefined, random)
      expect(delayMs).toBeGreaterThanOrEqual(full / 2)
      expect(delayMs).toBeLessThanOrEqual(full)
    })
  )
})

test('what the provider asks for is what is waited', () => {
  expect(retryDelayMs(1, 1234, 0)).toBe(1234)
  expect(retryDelayMs(5, 0, 0.5)).toBe(0)
})
