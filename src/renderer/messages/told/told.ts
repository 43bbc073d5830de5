import { inGerman } from '../german'
import { i18n } from '../i18n'

/** A sentence that main has said, in the window's language. */
export function told(sentence: string): string {
  return i18n.language === 'de' ? inGerman(sentence) : sentence
}
