/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  return sorted.length % 2 === 0 ? (low + (sorted[middle] ?? low)) / 2 : low
}

/** How far the values lie from their median: the median of the distances. @param {readonly number[]} values */
export function medianDeviation(values) {
  const middle = median(values)
  return median(values.map((value) => Math.abs(value - middle)))
}

/** @param {readonly number[]} values @param {number} share from 0 to 1 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** @param {readonly number[]} values */
export function spreadOf(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) }
}
