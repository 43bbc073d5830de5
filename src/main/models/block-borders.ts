const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Finds where the blocks of an event stream end, in bytes: after the blank line. Lines end with LF, CR or both; a CR at
 * the end of a read may have its LF at the start of the next one.
 */
export class BlockBorders {
  #isLineEmpty = true
  /** The byte before was a CR, which has ended a line already. */
  #isAfterReturn = false
  /** That line was the empty one that ends a block. */
  #isBlockEnding = false

  /** Where in these bytes blocks end: the index after each, so 0 for one that ended with the bytes before. */
  find(bytes: Uint8Array): number[] {
    const ends: number[] = []
    for (let index = 0; index < bytes.length; index += 1) this.#take(bytes[index] as number, index, ends)
    return ends
  }

  #take(byte: number, index: number, ends: number[]): void {
    if (this.#isAfterReturn) {
      this.#isAfterReturn = false
      if (this.#isBlockEnding) ends.push(byte === LINE_FEED ? index + 1 : index)
      this.#isBlockEnding = false
      if (byte === LINE_FEED) return
    }
    if (byte === LINE_FEED) {
      if (this.#isLineEmpty) ends.push(index + 1)
      this.#isLineEmpty = true
    } else if (byte === CARRIAGE_RETURN) {
      this.#isAfterReturn = true
      this.#isBlockEnding = this.#isLineEmpty
      this.#isLineEmpty = true
    } else this.#isLineEmpty = false
  }
}
