import { expect, test } from 'vitest'
import { EMPTY_QUERY, isNarrowing, toFilter } from '../../../../src/renderer/store/history/history-query'

// Months count from 0: the evening of 2 March.
const NOW = new Date(2026, 2, 2, 21, 30)

test('no choice is no filter', () => {
  expect(toFilter(EMPTY_QUERY, NOW)).toEqual({})
  expect(toFilter({ ...EMPTY_QUERY, text: '  ' }, NOW)).toEqual({})
  expect(isNarrowing({ ...EMPTY_QUERY, text: '  ' })).toBe(false)
})

test('each choice is a field of the filter', () => {
  const query = { text: ' ship ', provider: 'azure', model: 'prod', status: 'Failed', period: 'any' } as const
  expect(toFilter(query, NOW)).toEqual({ text: 'ship', providers: ['azure'], models: ['prod'], statuses: ['Failed'] })
  expect(isNarrowing(query)).toBe(true)
})

test.each([
  ['today', new Date(2026, 2, 2)],
  ['week', new Date(2026, 1, 24)],
  ['month', new Date(2026, 1, 1)]
] as const)('the period %s begins at midnight where the person is', (period, from) => {
  expect(toFilter({ ...EMPTY_QUERY, period }, NOW)).toEqual({ startedFrom: from.toISOString() })
  expect(isNarrowing({ ...EMPTY_QUERY, period })).toBe(true)
})
