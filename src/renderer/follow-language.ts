import { resolveLanguage } from '../shared/language'
import { isGermanLoaded, loadGerman } from './messages/german'
import { i18n } from './messages/i18n'
import type { AppStore } from './store/app-store'

/**
 * Speaks the language of the settings, now and whenever it changes; the page's own `lang` follows, for screen readers.
 *
 * @returns what the first words wait for; null where they are there
 */
export function followLanguage(store: AppStore, page: { lang: string }, systemLocale: string): Promise<unknown> | null {
  const follow = (): Promise<unknown> | null => {
    const language = resolveLanguage(store.getState().settings?.language ?? 'system', systemLocale)
    // Chromium styles every element anew when `lang` is set, also to what it is.
    if (page.lang !== language) page.lang = language
    if (i18n.language === language) return null
    if (language === 'de' && !isGermanLoaded()) return loadGerman().then(follow)
    void i18n.changeLanguage(language)
    return null
  }
  store.calm.subscribe(() => void follow())
  return follow()
}
