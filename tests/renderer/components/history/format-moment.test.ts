import { expect, test } from 'vitest'
import { formatMoment, formatWholeMoment } from '../../../../src/renderer/components/history/format-moment'

const NOW = new Date(2026, 10, 22, 21, 30)

test.each([
  [new Date(2026, 10, 22, 4, 5), '04:05'],
  [new Date(2026, 10, 21, 23, 59), 'Nov 21'],
  [new Date(2025, 10, 22, 21, 30), 'Nov 22, 2025']
])('%s is told as short as it can be', (moment, text) => {
  expect(formatMoment(moment, NOW)).toBe(text)
})

test('a whole moment has its second', () => {
  expect(formatWholeMoment(new Date(2026, 10, 22, 4, 5, 6))).toBe('November 22, 2026 at 04:05:06')
})
