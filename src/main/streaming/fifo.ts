/** First in, first out, in amortised constant time: `Array.prototype.shift` costs more the longer the array is. */
export class Fifo<Item> {
  #incoming: Item[] = []
  /** In reverse, so that the oldest is the last. */
  #outgoing: Item[] = []

  get size(): number {
    return this.#incoming.length + this.#outgoing.length
  }

  add(item: Item): void {
    this.#incoming.push(item)
  }

  /** The oldest item, undefined when there is none. */
  take(): Item | undefined {
    if (this.#outgoing.length === 0) {
      this.#outgoing = this.#incoming.reverse()
      this.#incoming = []
    }
    return this.#outgoing.pop()
  }
}
