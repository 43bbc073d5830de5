const CHUNK_LENGTH = 4096

/** Whole numbers from 0 to 2^32 - 1 that become more: added in constant time, for a chunk is never copied to grow. */
export class GrowingColumn {
  readonly #chunks: Uint32Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    const place = this.#length % CHUNK_LENGTH
    if (place === 0) this.#chunks.push(new Uint32Array(CHUNK_LENGTH))
    const chunk = this.#chunks[this.#chunks.length - 1] as Uint32Array
    chunk[place] = value
    this.#length += 1
  }

  /** Undefined where there is no such row. */
  get(row: number): number | undefined {
    return row < this.#length ? this.#chunks[Math.floor(row / CHUNK_LENGTH)]?.[row % CHUNK_LENGTH] : undefined
  }

  /** Does nothing where there is no such row. */
  set(row: number, value: number): void {
    const chunk = this.#chunks[Math.floor(row / CHUNK_LENGTH)]
    if (chunk && row < this.#length) chunk[row % CHUNK_LENGTH] = value
  }

  /** A copy of at most `limit` rows. */
  slice(from: number, limit: number): Uint32Array<ArrayBuffer> {
    const copy = new Uint32Array(Math.max(0, Math.min(limit, this.#length - from)))
    for (let done = 0; done < copy.length; ) {
      const place = (from + done) % CHUNK_LENGTH
      const chunk = this.#chunks[Math.floor((from + done) / CHUNK_LENGTH)] as Uint32Array
      const part = chunk.subarray(place, Math.min(CHUNK_LENGTH, place + copy.length - done))
      copy.set(part, done)
      done += part.length
    }
    return copy
  }
}
