/** The languages that the window speaks, each completely. The terminal runner speaks English. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a person can choose; `system` follows the computer. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/**
 * The language to speak.
 *
 * @param systemLocale the system's own, such as `de-AT`; English where we do not speak it
 */
export function resolveLanguage(choice: LanguageChoice, systemLocale: string): Language {
  if (choice !== 'system') return choice
  const primary = systemLocale.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language === primary) ?? 'en'
}
