/*
 * The arithmetic of the transformer that is done number by number; where the time goes is in `VectorMemory`. The casts say
 * what `noUncheckedIndexedAccess` cannot know: every index is within its array.
 */

/** `target += addend` */
export function add(target: Float32Array, addend: Float32Array): void {
  for (let index = 0; index < target.length; index++) {
    target[index] = (target[index] as number) + (addend[index] as number)
  }
}

/** Root mean square norm: `out = state / rms(state) * weight`. */
export function normalize(out: Float32Array, state: Float32Array, weight: Float32Array, epsilon: number): void {
  let squares = 0
  for (let index = 0; index < state.length; index++) squares += (state[index] as number) ** 2
  const scale = 1 / Math.sqrt(squares / state.length + epsilon)
  for (let index = 0; index < state.length; index++) {
    out[index] = (state[index] as number) * scale * (weight[index] as number)
  }
}

/** The gate of SwiGLU: `gate = silu(gate) * up`, where `silu(x) = x / (1 + exp(-x))`. */
export function gateWith(gate: Float32Array, up: Float32Array): void {
  for (let index = 0; index < gate.length; index++) {
    const value = gate[index] as number
    gate[index] = (value / (1 + Math.exp(-value))) * (up[index] as number)
  }
}

/** Makes the first `length` values probabilities: positive, and one in sum. */
export function softmax(values: Float32Array | Float64Array, length: number): void {
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
