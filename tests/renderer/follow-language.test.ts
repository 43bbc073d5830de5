import { afterEach, expect, test } from 'vitest'
import { formatCount, formatRate } from '../../src/renderer/components/format'
import { followLanguage } from '../../src/renderer/follow-language'
import { i18n } from '../../src/renderer/messages/i18n'
import { createAppStore } from '../../src/renderer/store/app-store'
import type { Language, LanguageChoice } from '../../src/shared/language'
import { DEFAULT_SETTINGS } from '../../src/shared/settings'

afterEach(() => i18n.changeLanguage('en'))

test.each<[LanguageChoice, string, Language]>([
  ['system', 'de-AT', 'de'],
  ['system', 'fr-FR', 'en'],
  ['system', 'den', 'en'],
  ['en', 'de', 'en'],
  ['de', 'en-US', 'de']
])('%s on a computer that speaks %s is %s', (language, systemLocale, expected) => {
  const store = createAppStore()
  const page = { lang: '' }
  followLanguage(store, page, systemLocale)
  store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, language } })
  expect(page.lang).toBe(expected)
  expect(i18n.t('run:stop')).toBe(expected === 'de' ? 'Anhalten' : 'Stop')
})

test('numbers are written as the language writes them, at once', () => {
  const store = createAppStore()
  followLanguage(store, { lang: '' }, 'en-US')
  expect(formatCount(12_480)).toBe('12,480')
  store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, language: 'de' } })
  expect(formatCount(12_480)).toBe('12.480')
  expect(formatRate(4.81)).toBe('4,8 Token/s')
})
