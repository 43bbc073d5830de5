import { readLanguage } from './language'
import type { Processor } from './processor'
import { createTextProcessor, type TextTransform } from './text-processor'
import { FinishedWords } from './unfinished-word'
import { WholeCharacters } from './whole-characters'

/** Languages in which a small letter depends on the marks that follow: the dot of i, and Lithuanian's dots that stay. */
const CONTEXTUAL_LANGUAGES: ReadonlySet<string> = new Set(['az', 'lt', 'tr'])

/** Whether a sigma is the last letter of its word shows only in what follows these. */
const OPEN_SIGMA = /Σ\p{Case_Ignorable}*$/u
/** The letter that a sigma after this text would look back at. */
const LAST_LETTER = /\P{Case_Ignorable}(?=\p{Case_Ignorable}*$)/u
const CASED = /\p{Cased}/u

export interface LowercaseOptions {
  /** A BCP 47 language tag. Default: the Unicode rules, whatever the computer's language is. */
  locale?: string | undefined
}

/**
 * Lower-cases text. However a text is cut into tokens, the result is that of the whole text. Held back are the first half
 * of a character and a capital sigma, which is written ς at the end of a word; and in Turkish, Azerbaijani and
 * Lithuanian the word that is not finished.
 *
 * @throws RunFault for a locale that is no language tag.
 */
export function createLowercase({ locale }: LowercaseOptions = {}): Processor {
  const isContextual = locale !== undefined && CONTEXTUAL_LANGUAGES.has(readLanguage(locale, 'lowercase'))
  return createTextProcessor(() => new Lowercaser(locale, isContextual ? new WholeWords() : new ClosedSigmas()))
}

interface Hold {
  /** What may be made small by now. */
  push(text: string): string
  flush(): string
  readonly heldLength: number
  /** Whether what is held back begins with a letter that goes on a word. */
  readonly goesOn: boolean
}

class Lowercaser implements TextTransform {
  readonly #locale: string | undefined
  readonly #hold: Hold
  readonly #characters = new WholeCharacters()
  #isAfterLetter = false

  constructor(locale: string | undefined, hold: Hold) {
    this.#locale = locale
    this.#hold = hold
  }

  get heldLength(): number {
    return this.#hold.heldLength + this.#characters.heldLength
  }

  push(text: string): string {
    return this.#toLowerCase(this.#hold.push(this.#characters.push(text)))
  }

  flush(): string {
    const rest = this.#toLowerCase(this.#hold.flush() + this.#characters.flush())
    this.#isAfterLetter = false
    return rest
  }

  /** A letter stands in for the word before and for what is held back, so that a sigma sees its place in the word. */
  #toLowerCase(text: string): string {
    const before = this.#isAfterLetter ? 'a' : ''
    const after = this.#hold.goesOn ? 'a' : ''
    const last = LAST_LETTER.exec(text)
    if (last) this.#isAfterLetter = CASED.test(last[0])
    const whole = before + text + after
    const lower = this.#locale === undefined ? whole.toLowerCase() : whole.toLocaleLowerCase(this.#locale)
    return lower.slice(before.length, lower.length - after.length)
  }
}

class WholeWords extends FinishedWords implements Hold {
  readonly goesOn = false
}

/** Keeps a sigma back, with the marks on it, until it is known whether its word goes on. */
class ClosedSigmas implements Hold {
  #open = ''

  get goesOn(): boolean {
    return this.#open !== ''
  }

  get heldLength(): number {
    return this.#open.length
  }

  push(text: string): string {
    const joined = this.#open + text
    const openAt = joined.search(OPEN_SIGMA)
    this.#open = openAt < 0 ? '' : joined.slice(openAt)
    return openAt < 0 ? joined : joined.slice(0, openAt)
  }

  flush(): string {
    const open = this.#open
    this.#open = ''
    return open
  }
}
