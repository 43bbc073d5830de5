import { expect, test } from 'vitest'
import { keyWords } from '../../../../src/renderer/components/shortcuts/key-words'
import { ariaKeys, isShortcut, type Pressed } from '../../../../src/renderer/components/shortcuts/match-shortcut'
import { loadGerman } from '../../../../src/renderer/messages/german'
import { i18n } from '../../../../src/renderer/messages/i18n'
import { SHORTCUTS, type ShortcutId } from '../../../../src/shared/shortcuts'

const NOTHING_HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each<[ShortcutId, Partial<Pressed>]>([
  ['openExamples', { key: '1', ctrlKey: true }],
  ['openExamples', { key: '1', metaKey: true }],
  ['openPalette', { key: 'K', ctrlKey: true }],
  ['openShortcuts', { key: '?', shiftKey: true }],
  ['openShortcuts', { key: '?' }],
  ['reopenTab', { key: 'T', ctrlKey: true, shiftKey: true }],
  ['nextTab', { key: 'Tab', ctrlKey: true }],
  ['moveUp', { key: 'ArrowUp', altKey: true }],
  ['stop', { key: 'Escape' }]
])('%s is pressed with %o', (id, pressed) => {
  expect(isShortcut({ key: '', ...NOTHING_HELD, ...pressed }, id)).toBe(true)
})

test.each<[ShortcutId, Partial<Pressed>]>([
  ['openExamples', { key: '1' }],
  ['openExamples', { key: '1', ctrlKey: true, altKey: true }],
  ['openTab', { key: 'T', ctrlKey: true, shiftKey: true }],
  ['nextTab', { key: 'Tab', metaKey: true }],
  ['openShortcuts', { key: '?', ctrlKey: true }],
  ['stop', { key: 'Escape', ctrlKey: true }]
])('%s is not pressed with %o', (id, pressed) => {
  expect(isShortcut({ key: '', ...NOTHING_HELD, ...pressed }, id)).toBe(false)
})

test('assistive technology is told both main keys, and Ctrl alone where it is meant', () => {
  expect(ariaKeys('openExamples')).toBe('Control+1 Meta+1')
  expect(ariaKeys('nextTab')).toBe('Control+Tab')
  expect(ariaKeys('stop')).toBe('Escape')
})

test('keys are called what stands on them', async () => {
  await loadGerman()
  const t = i18n.getFixedT('de', 'palette')
  expect(keyWords(SHORTCUTS.reopenTab.keys, false, t)).toEqual(['Strg', 'Umschalt', 'T'])
  expect(keyWords(SHORTCUTS.reopenTab.keys, true, t)).toEqual(['⌘', '⇧', 'T'])
})
