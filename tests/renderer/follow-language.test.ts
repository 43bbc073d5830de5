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

test('the page hears of its language only where that changes: each time, all of it is styled anew', () => {
  const store = createAppStore()
  const said: string[] = []
  const page = {
    get lang() {
      return said.at(-1) ?? ''
    },
    set lang(language) {
      said.push(language)
    }
  }
  followLanguage(store, page, 'en-US')
  store.dispatch({ type: 'notice-received', message: 'No change of language.' })
  store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, language: 'de' } })
  store.dispatch({ type: 'notice-received', message: 'Nor this.' })
  expect(said).toEqual(['en', 'de'])
})

test('numbers are written as the language writes them, at once', () => {
  const store = createAppStore()
  followLanguage(store, { lang: '' }, 'en-US')
  expect(formatCount(12_480)).toBe('12,480')
  store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, language: 'de' } })
  expect(formatCount(12_480)).toBe('12.480')
  expect(formatRate(4.81)).toBe('4,8 Token/s')
})
