import { expect, test } from 'vitest'
import { formatBytes, formatCount, formatDuration, formatRate } from '../../../src/renderer/components/format'

test.each([
  [null, null],
  [0.66, '0.7 ms'],
  [9.96, '10 ms'],
  [312.4, '312 ms'],
  [999.6, '1.0 s'],
  [12_345, '12.3 s']
])('%s milliseconds read %s', (durationMs, words) => {
  expect(formatDuration(durationMs)).toBe(words)
})

test.each([
  [null, null],
  [4.81, '4.8 tokens/s'],
  [9.96, '10 tokens/s'],
  [1240.2, '1,240 tokens/s']
])('%s tokens a second read %s', (rate, words) => {
  expect(formatRate(rate)).toBe(words)
})

test('counts have their thousands marked', () => {
  expect(formatCount(12_480)).toBe('12,480')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [4_200, '4.2 KB'],
  [48_000_000, '48 MB'],
  [3_100_000_000_000, '3,100 GB']
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
