import { expect, test } from 'vitest'
import { rowAfterKey } from '../../../../src/renderer/components/history/row-after-key'

test.each([
  ['ArrowDown', 5],
  ['ArrowUp', 3],
  ['PageDown', 14],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 99]
])('%s leads from row 4 of a hundred to row %i', (key, row) => {
  expect(rowAfterKey(key, 4, 100, 10)).toBe(row)
})

test('no key leads beyond the list, and others lead nowhere', () => {
  expect(rowAfterKey('ArrowUp', 0, 100, 10)).toBe(0)
  expect(rowAfterKey('ArrowDown', 99, 100, 10)).toBe(99)
  expect(rowAfterKey('Enter', 4, 100, 10)).toBeNull()
  expect(rowAfterKey('End', -1, 0, 10)).toBeNull()
})
