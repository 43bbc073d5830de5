import { RunFault } from '../../../shared/run-error'
import type { Processor } from './processor'
import { createTextProcessor, type TextTransform } from './text-processor'

/**
 * Languages in which a letter's capital depends on its neighbours: Greek drops accents but keeps them on a lone eta, and
 * Lithuanian drops the dot of a soft-dotted letter (Unicode SpecialCasing, and ICU's rules for Greek).
 */
const CONTEXTUAL_LANGUAGES: ReadonlySet<string> = new Set(['el', 'lt'])

/** What can belong to a word or stand between its letters. Anything else ends every dependency between letters. */
const IN_WORD = /[\p{Cased}\p{Case_Ignorable}\p{M}]/u
const ENDS_IN_HIGH_SURROGATE = /[\uD800-\uDBFF]$/

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
  const isContextual = locale !== undefined && CONTEXTUAL_LANGUAGES.has(readLanguage(locale))
  return createTextProcessor(() => new Uppercaser(locale, isContextual))
}

function readLanguage(locale: string): string {
  try {
    return new Intl.Locale(locale).language
  } catch {
    throw new RunFault(
      'bad-request',
      `The uppercase processor takes a language tag such as tr or de-AT, not “${locale}”.`
    )
  }
}

class Uppercaser implements TextTransform {
  readonly #locale: string | undefined
  readonly #isContextual: boolean
  #halfCharacter = ''
  #word = ''

  constructor(locale: string | undefined, isContextual: boolean) {
    this.#locale = locale
    this.#isContextual = isContextual
  }

  push(text: string): string {
    const whole = this.#takeWholeCharacters(text)
    if (!this.#isContextual) return this.#toUpperCase(whole)
    const wordStart = findUnfinishedWord(whole)
    if (wordStart === 0) {
      this.#word += whole
      return ''
    }
    const finished = this.#word + whole.slice(0, wordStart)
    this.#word = whole.slice(wordStart)
    return this.#toUpperCase(finished)
  }

  flush(): string {
    const rest = this.#word + this.#halfCharacter
    this.#word = ''
    this.#halfCharacter = ''
    return this.#toUpperCase(rest)
  }

  /** A surrogate pair may be split across tokens: each half alone has no capital. */
  #takeWholeCharacters(text: string): string {
    const joined = this.#halfCharacter + text
    this.#halfCharacter = ENDS_IN_HIGH_SURROGATE.test(joined) ? joined.slice(-1) : ''
    return this.#halfCharacter ? joined.slice(0, -1) : joined
  }

  /** `toLocaleUpperCase(undefined)` would follow the computer's language. */
  #toUpperCase(text: string): string {
    return this.#locale === undefined ? text.toUpperCase() : text.toLocaleUpperCase(this.#locale)
  }
}

/** Where the word begins that the text ends in; the text's length when it ends in none. */
function findUnfinishedWord(text: string): number {
  let start = text.length
  while (start > 0) {
    const width = start > 1 && (text.codePointAt(start - 2) ?? 0) > 0xffff ? 2 : 1
    if (!IN_WORD.test(text.slice(start - width, start))) break
    start -= width
  }
  return start
}
