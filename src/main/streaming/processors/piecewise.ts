/** Reads a text from left to right, of which it sees a part that grows. What it answers must follow from the text alone. */
export interface TextReader {
  /** Takes what is certain, whatever follows; answers the deltas that come out, and the rest that has to wait. */
  release(held: string): { out: string[]; rest: string }
  /** Takes what waits when nothing follows it, or when more would wait than may. */
  finish(held: string, isFull: boolean): string[]
}

/** Lets a reader see the text bit by bit, never more than `limit` UTF-16 units of it, in whole characters. */
export class BoundedText {
  readonly #reader: TextReader
  readonly #limit: number
  #held = ''

  constructor(reader: TextReader, limit: number) {
    this.#reader = reader
    this.#limit = limit
  }

  push(text: string): string[] {
    const out: string[] = []
    for (let start = 0; start < text.length; ) {
      const end = this.#endOfRoom(text, start)
      if (end === start) {
        out.push(...this.#reader.finish(this.#held, true))
        this.#held = ''
        continue
      }
      const released = this.#reader.release(this.#held + text.slice(start, end))
      out.push(...released.out)
      this.#held = released.rest
      start = end
    }
    return out
  }

  flush(): string[] {
    const out = this.#reader.finish(this.#held, false)
    this.#held = ''
    return out
  }

  /** How far there is room; a surrogate pair is not taken by halves. */
  #endOfRoom(text: string, start: number): number {
    const end = Math.min(text.length, start + this.#limit - this.#held.length)
    return end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end
  }
}
