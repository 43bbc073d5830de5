import { softmax } from './kernels'

/** The keys and values of one layer and one run, [context, dim], filled position by position. */
export class LayerCache {
  readonly keys: Float32Array
  readonly values: Float32Array

  constructor(context: number, dim: number) {
    this.keys = new Float32Array(context * dim)
    this.values = new Float32Array(context * dim)
  }

  store(position: number, key: Float64Array, value: Float64Array): void {
    this.keys.set(key, position * key.length)
    this.values.set(value, position * value.length)
  }
}

/**
 * Causal attention of one position over itself and all before it, head by head.
 *
 * @param out [dim]
 * @param query [dim], already rotated
 * @param scores scratch space of at least `length` values
 * @param length positions that the cache holds
 */
export function attend(
  out: Float64Array,
  query: Float64Array,
  cache: LayerCache,
  scores: Float64Array,
  length: number,
  headSize: number
): void {
  for (let head = 0; head < query.length; head += headSize) {
    scoreKeys(scores, query, cache.keys, length, head, headSize)
    softmax(scores, length)
    mixValues(out, scores, cache.values, length, head, headSize)
  }
}

function scoreKeys(
  scores: Float64Array,
  query: Float64Array,
  keys: Float32Array,
  length: number,
  head: number,
  headSize: number
): void {
  const scale = 1 / Math.sqrt(headSize)
  for (let position = 0; position < length; position++) {
    const row = position * query.length
    let sum0 = 0
    let sum1 = 0
    for (let index = head; index < head + headSize; index += 2) {
      sum0 += (keys[row + index] as number) * (query[index] as number)
      sum1 += (keys[row + index + 1] as number) * (query[index + 1] as number)
    }
    scores[position] = (sum0 + sum1) * scale
  }
}

/** Four columns at once: their sums stay in registers over all positions. */
function mixValues(
  out: Float64Array,
  scores: Float64Array,
  values: Float32Array,
  length: number,
  head: number,
  headSize: number
): void {
  for (let index = head; index < head + headSize; index += 4) {
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    for (let position = 0; position < length; position++) {
      const score = scores[position] as number
      const cell = position * out.length + index
      sum0 += score * (values[cell] as number)
      sum1 += score * (values[cell + 1] as number)
      sum2 += score * (values[cell + 2] as number)
      sum3 += score * (values[cell + 3] as number)
    }
    out[index] = sum0
    out[index + 1] = sum1
    out[index + 2] = sum2
    out[index + 3] = sum3
  }
}
