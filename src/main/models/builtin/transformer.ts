import { Attention } from './attention'
import { add, gateWith, normalize } from './kernels'
import { RotaryPosition } from './rotary-position'
import type { LayerWeights, StoryConfig, StoryWeights } from './story-config'
import { VectorMemory } from './vector-memory'

/** What a run has read so far. About 3 MB. */
export interface TransformerState {
  length: number
  attention: Attention
}

/**
 * A decoder-only transformer of the llama kind: root mean square norms, rotary position, SwiGLU, tied embedding. One
 * instance serves many runs, a token at a time; what belongs to a run is in its `TransformerState`.
 */
export class Transformer {
  readonly config: StoryConfig
  readonly #memory: VectorMemory
  readonly #weights: StoryWeights
  readonly #rotary: RotaryPosition
  readonly #stream: Float32Array
  readonly #normed: Float32Array
  readonly #query: Float32Array
  readonly #key: Float32Array
  readonly #value: Float32Array
  readonly #branch: Float32Array
  readonly #gate: Float32Array
  readonly #up: Float32Array
  readonly #scores: Float32Array
  readonly #logits: Float64Array

  /** @param weights are copied to where the kernels can reach them */
  constructor(config: StoryConfig, weights: StoryWeights) {
    const { dim, hidden, context, vocab } = config
    this.config = config
    this.#rotary = new RotaryPosition(context, dim / config.heads, config.ropeTheta)
    const widths = [dim, dim, dim, dim, dim, dim, hidden, hidden, vocab]
    const memory = new VectorMemory([...widths, ...listArrays(weights).map(({ length }) => length)])
    const [stream, normed, query, key, value, branch, gate, up, scores, ...copies] = memory.arrays as Vectors
    for (const [index, array] of listArrays(weights).entries()) copies[index]?.set(array)
    this.#memory = memory
    this.#weights = arrangeAs(weights, copies)
    this.#stream = stream
    this.#normed = normed
    this.#query = query
    this.#key = key
    this.#value = value
    this.#branch = branch
    this.#gate = gate
    this.#up = up
    this.#scores = scores
    this.#logits = new Float64Array(vocab)
  }

  createState(): TransformerState {
    return { length: 0, attention: new Attention(this.config) }
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
      this.#attendInLayer(layer, index, state)
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
    this.#memory.multiply(this.#scores, this.#weights.embedding, this.#normed)
    this.#logits.set(this.#scores)
    return this.#logits
  }

  #attendInLayer(layer: LayerWeights, index: number, { attention, length: position }: TransformerState): void {
    normalize(this.#normed, this.#stream, layer.attentionNorm, this.config.rmsEps)
    this.#memory.multiply(this.#query, layer.query, this.#normed)
    this.#memory.multiply(this.#key, layer.key, this.#normed)
    this.#memory.multiply(this.#value, layer.value, this.#normed)
    this.#rotary.rotate(this.#query, position)
    this.#rotary.rotate(this.#key, position)
    attention.store(index, position, this.#key, this.#value)
    this.#normed.set(attention.attend(index, this.#query, position + 1))
    this.#memory.multiply(this.#branch, layer.output, this.#normed)
    add(this.#stream, this.#branch)
  }

  #feedForward(layer: LayerWeights): void {
    normalize(this.#normed, this.#stream, layer.feedForwardNorm, this.config.rmsEps)
    this.#memory.multiply(this.#gate, layer.gate, this.#normed)
    this.#memory.multiply(this.#up, layer.up, this.#normed)
    gateWith(this.#gate, this.#up)
    this.#memory.multiply(this.#branch, layer.down, this.#gate)
    add(this.#stream, this.#branch)
  }
}

type Vector = Float32Array
type Vectors = [Vector, Vector, Vector, Vector, Vector, Vector, Vector, Vector, Vector, ...Vector[]]

function listArrays({ embedding, layers, finalNorm }: StoryWeights): Float32Array[] {
  return [embedding, finalNorm, ...layers.flatMap((layer) => Object.values(layer))]
}

/** The same arrays, in the order of `listArrays`, where the weights have theirs. */
function arrangeAs({ layers }: StoryWeights, arrays: readonly Float32Array[]): StoryWeights {
  const left = arrays.values()
  const take = () => left.next().value as Float32Array
  const [embedding, finalNorm] = [take(), take()]
  const takeLayer = (layer: LayerWeights) => Object.fromEntries(Object.keys(layer).map((name) => [name, take()]))
  return { embedding, finalNorm, layers: layers.map((layer) => takeLayer(layer) as unknown as LayerWeights) }
}
