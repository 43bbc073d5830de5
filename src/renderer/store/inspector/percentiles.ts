/** The middle and the worst of many durations, in milliseconds; null where there are none. */
export interface Percentiles {
  p50: number
  p95: number
  p99: number
  longest: number
}

/** By the nearest rank: durations that were really there. Sorts the array. */
export function percentilesOf(durations: Float32Array): Percentiles | null {
  if (durations.length === 0) return null
  durations.sort()
  const rank = (share: number) => durations[Math.max(0, Math.ceil(durations.length * share) - 1)] ?? 0
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), longest: rank(1) }
}
