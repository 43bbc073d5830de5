const OPENING = '<think>'
const CLOSING = '</think>'

/** A piece of a text, told apart. */
export interface ThinkingParts {
  reasoning: string
  text: string
}

/**
 * Tells the reasoning between `<think>` and `</think>` at the beginning of a text from the answer after it, however the
 * text is cut. What may be the beginning of a tag is held back until it is known.
 */
export class ThinkTags {
  #state: 'start' | 'thinking' | 'after' | 'answer' = 'start'
  #held = ''

  take(piece: string): ThinkingParts {
    this.#held += piece
    const parts: ThinkingParts = { reasoning: '', text: '' }
    if (this.#state === 'start') this.#open()
    if (this.#state === 'thinking') parts.reasoning = this.#think()
    if (this.#state === 'after') this.#begin()
    if (this.#state === 'answer') parts.text = this.#release()
    return parts
  }

  /** What was held back, once nothing more can come. */
  flush(): ThinkingParts {
    const held = this.#release()
    return this.#state === 'thinking' ? { reasoning: held, text: '' } : { reasoning: '', text: held }
  }

  #open(): void {
    const beginning = this.#held.trimStart()
    if (OPENING.startsWith(beginning)) {
      if (beginning !== OPENING) return
    } else if (!beginning.startsWith(OPENING)) {
      this.#state = 'answer'
      return
    }
    this.#state = 'thinking'
    this.#held = beginning.slice(OPENING.length)
  }

  #think(): string {
    const end = this.#held.indexOf(CLOSING)
    const known = end === -1 ? this.#held.length - lengthOfPartialTag(this.#held) : end
    const reasoning = this.#held.slice(0, known)
    this.#held = this.#held.slice(end === -1 ? known : end + CLOSING.length)
    if (end !== -1) this.#state = 'after'
    return reasoning
  }

  /** The lines between the tag and the answer belong to neither. */
  #begin(): void {
    this.#held = this.#held.replace(/^\s+/, '')
    if (this.#held !== '') this.#state = 'answer'
  }

  #release(): string {
    const held = this.#held
    this.#held = ''
    return held
  }
}

/** How much of the end of a text may be the beginning of the closing tag. */
function lengthOfPartialTag(text: string): number {
  for (let length = Math.min(CLOSING.length - 1, text.length); length > 0; length -= 1) {
    if (CLOSING.startsWith(text.slice(-length))) return length
  }
  return 0
}
