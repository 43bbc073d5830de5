import { expect, test } from 'vitest'
import { readErrorChain } from '../../../src/main/streaming/error-chain'
import { readRetryAfterMs } from '../../../src/main/streaming/retry-after'

const read = (headers: Record<string, string>) => readRetryAfterMs(readErrorChain({ headers: new Headers(headers) }))

test.each([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': ' 0.5 ' }, 500],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after-ms': '1500', 'retry-after': '7' }, 1500],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 30_000],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:27:00 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT' }, undefined],
  [{ 'retry-after': '-1' }, undefined],
  [{ 'retry-after': 'soon' }, undefined],
  // More than a number can be: it would be written as null, and the run's end could not be read again.
  [{ 'retry-after': '9'.repeat(400) }, undefined],
  [{ 'retry-after-ms': 'Infinity', 'retry-after': '7' }, 7000],
  [{}, undefined]
])('%j asks for %s ms', (headers, expected) => {
  expect(read(headers as Record<string, string>)).toBe(expected)
})

test('is found wherever along the chain the headers are', () => {
  const refused = Object.assign(new Error('429'), { headers: new Headers({ 'retry-after': '2' }) })
  expect(readRetryAfterMs(readErrorChain(new Error('wrapped', { cause: refused })))).toBe(2000)
})
