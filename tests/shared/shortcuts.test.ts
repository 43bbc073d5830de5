import { expect, test } from 'vitest'
import { SHORTCUT_PLACES, SHORTCUTS, shortcutsOf } from '../../src/shared/shortcuts'

test('every shortcut stands at one place of the sheet', () => {
  expect(SHORTCUT_PLACES.flatMap(shortcutsOf).sort()).toEqual(Object.keys(SHORTCUTS).sort())
})

test.each(SHORTCUT_PLACES)('no keys of %s are taken twice, nor taken everywhere already', (place) => {
  const keys = [...new Set([place, 'window'] as const)].flatMap(shortcutsOf).map((id) => SHORTCUTS[id].keys)
  expect(new Set(keys).size).toBe(keys.length)
})
