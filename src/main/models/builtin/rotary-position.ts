/** Rotates queries and keys by their position, on adjacent pairs (2i, 2i+1) of each head. */
export class RotaryPosition {
  readonly #pairs: number
  readonly #cosines: Float64Array
  readonly #sines: Float64Array

  /** @param theta the base of the wavelengths: pair i of a head turns by `theta ** (-2i / headSize)` a position. */
  constructor(context: number, headSize: number, theta: number) {
    this.#pairs = headSize / 2
    this.#cosines = new Float64Array(context * this.#pairs)
    this.#sines = new Float64Array(context * this.#pairs)
    for (let index = 0; index < this.#cosines.length; index++) {
      const position = Math.floor(index / this.#pairs)
      const angle = position * theta ** (-(index % this.#pairs) / this.#pairs)
      this.#cosines[index] = Math.cos(angle)
      this.#sines[index] = Math.sin(angle)
    }
  }

  /** @param vector all heads of one position, one after another. */
  rotate(vector: Float32Array, position: number): void {
    const row = position * this.#pairs
    for (let index = 0; index < vector.length; index += 2) {
      const pair = row + ((index / 2) % this.#pairs)
      const cosine = this.#cosines[pair] as number
      const sine = this.#sines[pair] as number
      const even = vector[index] as number
      const odd = vector[index + 1] as number
      vector[index] = even * cosine - odd * sine
      vector[index + 1] = even * sine + odd * cosine
    }
  }
}
