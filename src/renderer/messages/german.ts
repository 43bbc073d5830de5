import { i18n } from './i18n'
import type { Translate } from './told/phrase'

let loading: Promise<void> | null = null
let translate: Translate | null = null

/** Loads the German words, once. An English window has no use for them, and its first paint would wait for them. */
export function loadGerman(): Promise<void> {
  loading ??= import('./german-words').then(({ de, toGerman }) => {
    for (const [namespace, words] of Object.entries(de)) i18n.addResourceBundle('de', namespace, words)
    translate = toGerman
  })
  return loading
}

export function isGermanLoaded(): boolean {
  return translate !== null
}

/** What main has said, in German; as it is, where that is not loaded. */
export function inGerman(sentence: string): string {
  return translate?.(sentence) ?? sentence
}
