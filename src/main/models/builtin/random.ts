/** Draws a number in [0, 1). */
export type Random = () => number

/**
 * A seeded generator: the same seed always gives the same numbers. It is SplitMix32, a Weyl sequence passed through the
 * 32-bit finalizer of MurmurHash3; its period of 2^32 draws is far beyond a run's few hundred.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
  }
}
