import { resolveLanguage } from '../shared/language'
import { i18n } from './messages/i18n'
import type { AppStore } from './store/app-store'

/** Speaks the language of the settings, now and whenever it changes; the page's own `lang` follows, for screen readers. */
export function followLanguage(store: AppStore, page: { lang: string }, systemLocale: string): void {
  const follow = () => {
    const language = resolveLanguage(store.getState().settings?.language ?? 'system', systemLocale)
    // Chromium styles every element anew when `lang` is set, also to what it is.
    if (page.lang !== language) page.lang = language
    if (i18n.language !== language) void i18n.changeLanguage(language)
  }
  store.calm.subscribe(follow)
  follow()
}
