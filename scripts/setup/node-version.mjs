/**
 * @param {string} version for example `v24.21.0`
 * @param {string} range the one form that `engines` uses here: `>=22.13.0`
 * @returns {boolean} a pre-release counts as its release
 * @throws {Error} for any other form of range
 */
export function satisfies(version, range) {
  const minimum = /^>=\s*(\d+(?:\.\d+){0,2})$/.exec(range.trim())?.[1]
  if (minimum === undefined) throw new Error(`engines.node is "${range}"; only ">=" and a version is understood`)
  return compareVersions(version, minimum) >= 0
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {number} negative, zero or positive, as for a sort
 */
export function compareVersions(left, right) {
  const [leftParts, rightParts] = [parts(left), parts(right)]
  const differences = [0, 1, 2].map((index) => (leftParts[index] ?? 0) - (rightParts[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

/** @param {string} version */
function parts(version) {
  return version
    .replace(/^v/, '')
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number)
}
