import { attend, LayerCache } from './attention'
import { add, gateWith, multiply, normalize } from './kernels'
import { RotaryPosition } from './rotary-position'
import type { LayerWeights, StoryConfig, StoryWeights } from './story-config'

/** What a run has read so far: one cache a layer. About 3 MB. */
export interface TransformerState {
  length: number
  caches: LayerCache[]
}

/**
 * A decoder-only transformer of the llama kind: root mean square norms, rotary position, SwiGLU, tied embedding. One
 * instance serves many runs, a token at a time; what belongs to a run is in its `TransformerState`.
 */
export class Transformer {
  readonly config: StoryConfig
  readonly #weights: StoryWeights
  readonly #rotary: RotaryPosition
  readonly #headSize: number
  readonly #stream: Float64Array
  readonly #normed: Float64Array
  readonly #query: Float64Array
  readonly #key: Float64Array
  readonly #value: Float64Array
  readonly #branch: Float64Array
  readonly #gate: Float64Array
  readonly #up: Float64Array
  readonly #scores: Float64Array
  readonly #logits: Float64Array

  constructor(config: StoryConfig, weights: StoryWeights) {
    const { dim, hidden, context, vocab } = config
    this.config = config
    this.#weights = weights
    this.#headSize = dim / config.heads
    this.#rotary = new RotaryPosition(context, this.#headSize, config.ropeTheta)
    this.#stream = new Float64Array(dim)
    this.#normed = new Float64Array(dim)
    this.#query = new Float64Array(dim)
    this.#key = new Float64Array(dim)
    this.#value = new Float64Array(dim)
    this.#branch = new Float64Array(dim)
    this.#gate = new Float64Array(hidden)
    this.#up = new Float64Array(hidden)
    this.#scores = new Float64Array(context)
    this.#logits = new Float64Array(vocab)
  }

  createState(): TransformerState {
    const { layers, context, dim } = this.config
    return { length: 0, caches: Array.from({ length: layers }, () => new LayerCache(context, dim)) }
  }

  /**
   * Reads one token into the state.
   *
   * @throws RangeError when the context is full
   */
  read(state: TransformerState, token: number): void {
    const { dim, context } = this.config
    if (state.length >= context) throw new RangeError(`The context of ${context} tokens is full.`)
    this.#stream.set(this.#weights.embedding.subarray(token * dim, (token + 1) * dim))
    this.#weights.layers.forEach((layer, index) => {
      this.#attendInLayer(layer, state.caches[index] as LayerCache, state.length)
      this.#feedForward(layer)
    })
    state.length += 1
  }

  /**
   * Reads one token and says what may follow it.
   *
   * @returns the logits, [vocab]; the next call overwrites them
   * @throws RangeError when the context is full
   */
  predict(state: TransformerState, token: number): Float64Array {
    this.read(state, token)
    normalize(this.#normed, this.#stream, this.#weights.finalNorm, this.config.rmsEps)
    multiply(this.#logits, this.#weights.embedding, this.#normed)
    return this.#logits
  }

  #attendInLayer(layer: LayerWeights, cache: LayerCache, position: number): void {
    normalize(this.#normed, this.#stream, layer.attentionNorm, this.config.rmsEps)
    multiply(this.#query, layer.query, this.#normed)
    multiply(this.#key, layer.key, this.#normed)
    multiply(this.#value, layer.value, this.#normed)
    this.#rotary.rotate(this.#query, position)
    this.#rotary.rotate(this.#key, position)
    cache.store(position, this.#key, this.#value)
    attend(this.#normed, this.#query, cache, this.#scores, position + 1, this.#headSize)
    multiply(this.#branch, layer.output, this.#normed)
    add(this.#stream, this.#branch)
  }

  #feedForward(layer: LayerWeights): void {
    normalize(this.#normed, this.#stream, layer.feedForwardNorm, this.config.rmsEps)
    multiply(this.#gate, layer.gate, this.#normed)
    multiply(this.#up, layer.up, this.#normed)
    gateWith(this.#gate, this.#up)
    multiply(this.#branch, layer.down, this.#gate)
    add(this.#stream, this.#branch)
  }
}
