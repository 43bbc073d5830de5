import { readLanguage } from './language'
import type { Processor } from './processor'
import { createTextProcessor, type TextTransform } from './text-processor'
import { FinishedWords } from './unfinished-word'
import { WholeCharacters } from './whole-characters'

/**
 * Languages in which a letter's capital depends on its neighbours: Greek drops accents but keeps them on a lone eta, and
 * Lithuanian drops the dot of a soft-dotted letter (Unicode SpecialCasing, and ICU's rules for Greek).
 */
const CONTEXTUAL_LANGUAGES: ReadonlySet<string> = new Set(['el', 'lt'])

export interface UppercaseOptions {
  /** A BCP 47 language tag. Default: the Unicode rules, whatever the computer's language is. */
  locale?: string | undefined
}

/**
 * Upper-cases text. However a text is cut into tokens, the result is that of the whole text. Held back is only the first
 * half of a character; and in Greek and Lithuanian the word that is not finished.
 *
 * @throws RunFault for a locale that is no language tag.
 */
export function createUppercase({ locale }: UppercaseOptions = {}): Processor {
  const isContextual = locale !== undefined && CONTEXTUAL_LANGUAGES.has(readLanguage(locale, 'uppercase'))
  return createTextProcessor(() => new Uppercaser(locale, isContextual))
}

class Uppercaser implements TextTransform {
  readonly #locale: string | undefined
  readonly #words: FinishedWords | null
  readonly #characters = new WholeCharacters()

  constructor(locale: string | undefined, isContextual: boolean) {
    this.#locale = locale
    this.#words = isContextual ? new FinishedWords() : null
  }

  get heldLength(): number {
    return (this.#words?.heldLength ?? 0) + this.#characters.heldLength
  }

  push(text: string): string {
    const whole = this.#characters.push(text)
    return this.#toUpperCase(this.#words ? this.#words.push(whole) : whole)
  }

  flush(): string {
    return this.#toUpperCase((this.#words?.flush() ?? '') + this.#characters.flush())
  }

  /** `toLocaleUpperCase(undefined)` would follow the computer's language. */
  #toUpperCase(text: string): string {
    return this.#locale === undefined ? text.toUpperCase() : text.toLocaleUpperCase(this.#locale)
  }
}
