import { softmax } from './kernels'
import type { StoryConfig } from './story-config'
import { VectorMemory } from './vector-memory'

/** The keys and values of one run, layer by layer, filled position by position. */
export class Attention {
  readonly #memory: VectorMemory
  readonly #headSize: number
  readonly #query: Float32Array
  readonly #mixed: Float32Array
  readonly #scores: Float32Array
  /** [context, dim] for each layer. */
  readonly #keys: readonly Float32Array[]
  readonly #values: readonly Float32Array[]

  constructor({ layers, context, dim, heads }: Pick<StoryConfig, 'layers' | 'context' | 'dim' | 'heads'>) {
    const caches = Array.from({ length: 2 * layers }, () => context * dim)
    this.#memory = new VectorMemory([dim, dim, context, ...caches])
    const [query, mixed, scores, ...filled] = this.#memory.arrays as [Float32Array, Float32Array, Float32Array]
    this.#query = query
    this.#mixed = mixed
    this.#scores = scores
    this.#keys = filled.slice(0, layers)
    this.#values = filled.slice(layers)
    this.#headSize = dim / heads
  }

  store(layer: number, position: number, key: Float32Array, value: Float32Array): void {
    this.#keys[layer]?.set(key, position * key.length)
    this.#values[layer]?.set(value, position * value.length)
  }

  /**
   * Causal attention of one position over itself and all before it, head by head.
   *
   * @param query [dim], already rotated
   * @param length positions that have been stored
   * @returns [dim]; the next call overwrites it
   */
  attend(layer: number, query: Float32Array, length: number): Float32Array {
    const [keys, values] = [this.#keys[layer] as Float32Array, this.#values[layer] as Float32Array]
    this.#query.set(query)
    for (let head = 0; head < query.length; head += this.#headSize) {
      this.#memory.score(this.#scores, this.#query, keys, length, head, this.#headSize)
      softmax(this.#scores, length)
      this.#memory.mix(this.#mixed, this.#scores, values, length, head, this.#headSize)
    }
    return this.#mixed
  }
}
