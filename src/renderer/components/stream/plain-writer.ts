import { cutIntoBlocks } from './text-blocks'
import type { TextPage } from './text-page'
import type { TextWriter } from './text-writer'

/** Writes a growing text as it is, in blocks: a closed block is never touched again. */
export class PlainWriter implements TextWriter {
  readonly #page: TextPage
  /** Length of the open block, null while none is. */
  #openLength: number | null = null

  constructor(page: TextPage) {
    this.#page = page
  }

  append(text: string): void {
    const [first = '', ...rest] = cutIntoBlocks(text, this.#openLength ?? 0)
    this.#extend(first)
    for (const piece of rest) {
      this.#page.closeBlock()
      this.#openLength = null
      this.#extend(piece)
    }
  }

  finish(): void {
    // The last block stays as it is: it is in view when a text ends.
  }

  clear(): void {
    this.#page.clear()
    this.#openLength = null
  }

  #extend(piece: string): void {
    if (piece === '') return
    if (this.#openLength === null) this.#page.openBlock()
    this.#page.append(piece)
    this.#openLength = (this.#openLength ?? 0) + piece.length
  }
}
