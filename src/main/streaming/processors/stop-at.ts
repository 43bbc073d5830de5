import { findPhrase } from './find-phrase'
import type { Processor } from './processor'
import { createTextProcessor, type TextTransform } from './text-processor'

export interface StopAtOptions {
  phrase: string
}

/**
 * Ends the run where a phrase begins; the phrase is left out, as with a provider's stop sequences. Held back is what may
 * be the beginning of the phrase.
 */
export function createStopAt({ phrase }: StopAtOptions, onEarlyEnd: () => void): Processor {
  return createTextProcessor(() => new PhraseStop(phrase), onEarlyEnd)
}

class PhraseStop implements TextTransform {
  readonly #phrase: string
  #held = ''
  isOver = false

  constructor(phrase: string) {
    this.#phrase = phrase
  }

  get heldLength(): number {
    return this.#held.length
  }

  push(added: string): string {
    const text = this.#held + added
    const { start, isWhole } = findPhrase(text, this.#phrase)
    this.isOver = isWhole
    this.#held = isWhole ? '' : text.slice(start)
    return text.slice(0, start)
  }

  flush(): string {
    const held = this.#held
    this.#held = ''
    return held
  }
}
