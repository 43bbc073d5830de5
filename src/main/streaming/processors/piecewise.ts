import type { TextTransform } from './text-processor'
import { WholeCharacters } from './whole-characters'

/** Reads a text from left to right, of which it sees a part that grows. What it answers must follow from the text alone. */
export interface TextReader {
  /** Takes what is certain, whatever follows; answers the deltas that come out, and the rest that has to wait. */
  release(held: string): { out: string[]; rest: string }
  /** Takes some or all of what waits when more would wait than may. */
  overflow(held: string): { out: string[]; rest: string }
  /** Takes what waits when nothing follows it. */
  finish(held: string): string[]
}

/** Lets a reader see the text bit by bit, never more than `limit` UTF-16 units of it, in whole characters. */
export class BoundedText implements TextTransform {
  readonly #reader: TextReader
  readonly #limit: number
  readonly #characters = new WholeCharacters()
  #held = ''

  constructor(reader: TextReader, limit: number) {
    this.#reader = reader
    this.#limit = limit
  }

  get heldLength(): number {
    return this.#held.length + this.#characters.heldLength
  }

  push(text: string): string[] {
    return this.#take(this.#characters.push(text))
  }

  flush(): string[] {
    const out = this.#take(this.#characters.flush())
    out.push(...this.#reader.finish(this.#held))
    this.#held = ''
    return out
  }

  #take(text: string): string[] {
    const out: string[] = []
    for (let start = 0; start < text.length; ) {
      const end = this.#endOfRoom(text, start)
      const added = text.slice(start, end)
      const { out: ready, rest } = added ? this.#reader.release(this.#held + added) : this.#reader.overflow(this.#held)
      out.push(...ready)
      this.#held = rest
      start = end
    }
    return out
  }

  /** How far there is room; a surrogate pair is not taken by halves. */
  #endOfRoom(text: string, start: number): number {
    const end = Math.min(text.length, start + this.#limit - this.#held.length)
    return end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end
  }
}
