import { cutIntoBlocks } from './text-blocks'
import type { TextPage } from './text-page'

/**
 * Writes a growing text onto a page. Only what is new is ever written, and a closed block is never touched again, so
 * that the cost of a frame does not grow with what is already shown.
 */
export class TextSink {
  readonly #page: TextPage
  #runId: string | null = null
  #shownLength = 0
  /** Length of the open block, null while none is. */
  #openLength: number | null = null

  constructor(page: TextPage) {
    this.#page = page
  }

  /**
   * Shows the text of a run so far. Another run, or a text that became shorter, starts on an empty page. Half of a
   * surrogate pair at the end waits for its other half: it would flash up as a replacement character.
   */
  show(runId: string | null, text: string): void {
    this.#showUpTo(endsInHalfPair(text) ? text.length - 1 : text.length, runId, text)
  }

  /** Shows the final text of a run to its last unit, and anew where it is not what its deltas added up to. */
  settle(runId: string | null, text: string): void {
    this.#showUpTo(text.length, runId, text)
    if (this.#page.read() === text) return
    this.#clear(runId)
    this.#showUpTo(text.length, runId, text)
  }

  #showUpTo(length: number, runId: string | null, text: string): void {
    if (runId !== this.#runId || length < this.#shownLength) this.#clear(runId)
    if (length > this.#shownLength) this.#append(text.slice(this.#shownLength, length))
    this.#shownLength = length
  }

  #clear(runId: string | null): void {
    this.#page.clear()
    this.#runId = runId
    this.#shownLength = 0
    this.#openLength = null
  }

  #append(text: string): void {
    const [first = '', ...rest] = cutIntoBlocks(text, this.#openLength ?? 0)
    this.#extend(first)
    for (const piece of rest) {
      this.#page.closeBlock()
      this.#openLength = null
      this.#extend(piece)
    }
  }

  #extend(piece: string): void {
    if (piece === '') return
    if (this.#openLength === null) this.#page.openBlock()
    this.#page.append(piece)
    this.#openLength = (this.#openLength ?? 0) + piece.length
  }
}

function endsInHalfPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff
}
