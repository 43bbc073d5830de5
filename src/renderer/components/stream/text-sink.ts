import type { TextWriter } from './text-writer'

/** How much is written at once, in UTF-16 units: about a frame's worth of a text that was there before it is shown. */
export const BURST_LENGTH = 12_000

/**
 * Hands a growing text on to a writer. Only what is new is ever written, so that the cost of a frame does not grow with
 * what is already shown; and a burst only so far that the window stays responsive.
 */
export class TextSink {
  readonly #writer: TextWriter
  #runId: string | null = null
  /** The text that was shown last, as far as `#writtenLength`. */
  #text = ''
  #writtenLength = 0
  #isFinished = false

  constructor(writer: TextWriter) {
    this.#writer = writer
  }

  /**
   * Shows the text of a run so far. Another run, or a text that became shorter, starts on an empty page. Half of a
   * surrogate pair at the end waits for its other half: it would flash up as a replacement character.
   *
   * @param recent what the text ends with: a long text that is added to is dear to read from
   * @returns whether all of it is shown; if not, call again
   */
  show(runId: string | null, text: string, recent = text): boolean {
    const end = recent === '' ? text : recent
    return this.#showUpTo(endsInHalfPair(end, end.length) ? text.length - 1 : text.length, runId, text, end)
  }

  /**
   * Shows the final text of a run to its last unit, and anew where it is not what its deltas added up to.
   *
   * @returns whether all of it is shown; if not, call again
   */
  settle(runId: string | null, text: string): boolean {
    if (runId === this.#runId && !text.startsWith(this.#text.slice(0, this.#writtenLength))) this.#clear(runId)
    if (!this.#showUpTo(text.length, runId, text)) return false
    if (!this.#isFinished) this.#writer.finish()
    this.#isFinished = true
    return true
  }

  #showUpTo(length: number, runId: string | null, text: string, recent = text): boolean {
    const hasGrown = length > this.#writtenLength
    if (runId !== this.#runId || length < this.#writtenLength || (hasGrown && this.#isFinished)) this.#clear(runId)
    const end = this.#endOfBurst(length, text)
    if (end > this.#writtenLength) this.#writer.append(slice(text, recent, this.#writtenLength, end))
    this.#text = text
    this.#writtenLength = end
    return end === length
  }

  #endOfBurst(length: number, text: string): number {
    const end = this.#writtenLength + BURST_LENGTH
    if (end >= length) return length
    return endsInHalfPair(text, end) ? end + 1 : end
  }

  #clear(runId: string | null): void {
    this.#writer.clear()
    this.#runId = runId
    this.#text = ''
    this.#writtenLength = 0
    this.#isFinished = false
  }
}

/** A slice of a text, taken from what the text ends with where it begins there. */
function slice(text: string, recent: string, start: number, end: number): string {
  const before = text.length - recent.length
  return start < before ? text.slice(start, end) : recent.slice(start - before, end - before)
}

function endsInHalfPair(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last <= 0xdbff
}
