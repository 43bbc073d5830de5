import { afterEach, expect, test, vi } from 'vitest'
import { formatCount, formatRate } from '../../src/renderer/components/format'
import { followLanguage } from '../../src/renderer/follow-language'
import { loadGerman } from '../../src/renderer/messages/german'
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
])('%s on a computer that speaks %s is %s', async (language, systemLocale, expected) => {
  const store = createAppStore()
  const page = { lang: '' }
  followLanguage(store, page, systemLocale)
  store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, language } })
  expect(page.lang).toBe(expected)
  // Its words are asked for by then.
  if (expected === 'de') await loadGerman()
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

test('numbers are written as the language writes them, as soon as its words are there', async () => {
  const store = createAppStore()
  followLanguage(store, { lang: '' }, 'en-US')
  expect(formatCount(12_480)).toBe('12,480')
  store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, language: 'de' } })
  await loadGerman()
  expect(formatCount(12_480)).toBe('12.480')
  expect(formatRate(4.81)).toBe('4,8 Token/s')
})

test('the first words are waited for where they are not the English ones', async () => {
  expect(followLanguage(createAppStore(), { lang: '' }, 'en-US')).toBeNull()
  vi.resetModules()
  const anew = await import('../../src/renderer/follow-language')
  const { i18n: words } = await import('../../src/renderer/messages/i18n')
  await anew.followLanguage(createAppStore(), { lang: '' }, 'de-DE')
  expect(words.t('run:stop')).toBe('Anhalten')
})
