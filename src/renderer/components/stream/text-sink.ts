import { cutIntoBlocks } from './text-blocks'

/**
 * Writes a growing text into an element that React leaves alone. Text is only ever appended, as a new text node in the
 * open block; a closed block is never touched again, so the cost of a frame does not grow with what is already shown.
 */
export class TextSink {
  readonly #host: HTMLElement
  readonly #blockClass: string
  #runId: string | null = null
  #shownLength = 0
  #openBlock: HTMLElement | null = null
  #openLength = 0

  /** `blockClass` is put on each block; a block that is closed also gets `data-closed`. */
  constructor(host: HTMLElement, blockClass: string) {
    this.#host = host
    this.#blockClass = blockClass
  }

  /**
   * Shows the text of a run so far. Another run, or a text that became shorter, starts on an empty page. Half of a
   * surrogate pair at the end waits for its other half: it would flash up as a replacement character.
   */
  show(runId: string | null, text: string): void {
    const length = endsInHalfPair(text) ? text.length - 1 : text.length
    this.#showUpTo(length, runId, text)
  }

  /** Shows the final text of a run to its last unit, and anew where it is not what its deltas added up to. */
  settle(runId: string | null, text: string): void {
    this.#showUpTo(text.length, runId, text)
    if (this.#host.textContent === text) return
    this.#clear(runId)
    this.#showUpTo(text.length, runId, text)
  }

  #showUpTo(length: number, runId: string | null, text: string): void {
    if (runId !== this.#runId || length < this.#shownLength) this.#clear(runId)
    if (length > this.#shownLength) this.#append(text.slice(this.#shownLength, length))
    this.#shownLength = length
  }

  #clear(runId: string | null): void {
    this.#host.replaceChildren()
    this.#runId = runId
    this.#shownLength = 0
    this.#openBlock = null
    this.#openLength = 0
  }

  #append(text: string): void {
    const [first = '', ...rest] = cutIntoBlocks(text, this.#openLength)
    this.#extend(first)
    for (const piece of rest) {
      this.#close()
      this.#extend(piece)
    }
  }

  #extend(piece: string): void {
    if (piece === '') return
    this.#openBlock ??= this.#open()
    this.#openBlock.append(piece)
    this.#openLength += piece.length
  }

  #open(): HTMLElement {
    const block = document.createElement('div')
    block.className = this.#blockClass
    this.#host.append(block)
    return block
  }

  #close(): void {
    this.#openBlock?.setAttribute('data-closed', '')
    this.#openBlock = null
    this.#openLength = 0
  }
}

function endsInHalfPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff
}
