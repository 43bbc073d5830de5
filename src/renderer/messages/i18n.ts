import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof en
  }
}

/**
 * What the window's words come from. The English ones are there at once; others are loaded before it is told to change. React
 * escapes what it writes, so nothing is escaped here.
 */
export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  resources: { en },
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(en),
  defaultNS: 'app',
  initAsync: false,
  interpolation: { escapeValue: false }
})
