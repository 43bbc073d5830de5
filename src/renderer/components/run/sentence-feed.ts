import type { Timer } from '../../../shared/timer'

/** Faster than this, a screen reader would fall behind what it reads. */
export const SAY_EVERY_MS = 1_500

/** Says a growing text in whole sentences, as many at a time as have come. */
export class SentenceFeed {
  readonly #timer: Timer
  readonly #say: (sentences: string) => void
  #runId: string | null = null
  #text = ''
  #hasEnded = false
  /** How much of the text has been said. */
  #said = 0
  #lastSaidMs = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null

  constructor(timer: Timer, say: (sentences: string) => void) {
    this.#timer = timer
    this.#say = say
  }

  /** Takes all that a run has said so far. One that is over when it is first heard of is not read out. */
  take(runId: string, text: string, hasEnded: boolean): void {
    if (runId !== this.#runId) {
      this.#runId = runId
      this.#said = hasEnded ? text.length : 0
    }
    this.#text = text
    this.#hasEnded = hasEnded
    if (this.#said >= text.length || this.#cancel) return
    const waitMs = Math.max(0, this.#lastSaidMs + SAY_EVERY_MS - this.#timer.now())
    this.#cancel = this.#timer.schedule(waitMs, () => this.#speak())
  }

  dispose(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  #speak(): void {
    this.#cancel = null
    const unsaid = this.#text.slice(this.#said)
    const sentences = this.#hasEnded ? unsaid : wholeSentencesOf(unsaid)
    if (sentences.trim() === '') return
    this.#said += sentences.length
    this.#lastSaidMs = this.#timer.now()
    this.#say(sentences.trim())
  }
}

/** The last one may still grow, so it is left out. */
function wholeSentencesOf(text: string): string {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)]
  return text.slice(0, segments.at(-1)?.index ?? 0)
}
