/*
 * The arithmetic of the transformer. Weights and the key-value cache are float32, activations float64: a JavaScript
 * number is a float64, so this keeps half of the operands free of conversions, and rounds less than float32 would.
 * The casts say what `noUncheckedIndexedAccess` cannot know: every index is within its array.
 */

/**
 * `out = matrix * vector`. Four rows at once share each load of the vector, and their four sums do not wait for each
 * other; `bench/story-model.mjs` measures it against one plain loop.
 *
 * @param matrix [out.length, vector.length], rows contiguous; the row count is a multiple of 4, the column count of 2.
 */
export function multiply(out: Float64Array, matrix: Float32Array, vector: Float64Array): void {
  const columns = vector.length
  for (let row = 0; row < out.length; row += 4) {
    const first = row * columns
    const second = first + columns
    const third = second + columns
    const fourth = third + columns
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    for (let column = 0; column < columns; column += 2) {
      const even = vector[column] as number
      const odd = vector[column + 1] as number
      sum0 += (matrix[first + column] as number) * even + (matrix[first + column + 1] as number) * odd
      sum1 += (matrix[second + column] as number) * even + (matrix[second + column + 1] as number) * odd
      sum2 += (matrix[third + column] as number) * even + (matrix[third + column + 1] as number) * odd
      sum3 += (matrix[fourth + column] as number) * even + (matrix[fourth + column + 1] as number) * odd
    }
    out[row] = sum0
    out[row + 1] = sum1
    out[row + 2] = sum2
    out[row + 3] = sum3
  }
}

/** `target += addend` */
export function add(target: Float64Array, addend: Float64Array): void {
  for (let index = 0; index < target.length; index++) {
    target[index] = (target[index] as number) + (addend[index] as number)
  }
}

/** Root mean square norm: `out = state / rms(state) * weight`. */
export function normalize(out: Float64Array, state: Float64Array, weight: Float32Array, epsilon: number): void {
  let squares = 0
  for (let index = 0; index < state.length; index++) squares += (state[index] as number) ** 2
  const scale = 1 / Math.sqrt(squares / state.length + epsilon)
  for (let index = 0; index < state.length; index++) {
    out[index] = (state[index] as number) * scale * (weight[index] as number)
  }
}

/** The gate of SwiGLU: `gate = silu(gate) * up`, where `silu(x) = x / (1 + exp(-x))`. */
export function gateWith(gate: Float64Array, up: Float64Array): void {
  for (let index = 0; index < gate.length; index++) {
    const value = gate[index] as number
    gate[index] = (value / (1 + Math.exp(-value))) * (up[index] as number)
  }
}

/** Makes the first `length` values probabilities: positive, and one in sum. */
export function softmax(values: Float64Array, length: number): void {
  let highest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < length; index++) highest = Math.max(highest, values[index] as number)
  let sum = 0
  for (let index = 0; index < length; index++) {
    const power = Math.exp((values[index] as number) - highest)
    values[index] = power
    sum += power
  }
  for (let index = 0; index < length; index++) values[index] = (values[index] as number) / sum
}
