/**
 * What a figure may be. `figure` says which of a row's numbers is meant. A `goal` stands where the bound is not what was
 * aimed at but what was reached: it keeps the figure from getting worse.
 * @typedef {{
 *   area: string, metric: string, variant: string, figure: 'ratioToFloor' | 'ratioToPeer' | 'median',
 *   atMost?: number, atLeast?: number, goal?: number
 * }} Budget
 */

/**
 * `within` its budget; `noise` where it is beyond it by no more than the noise; `OVER`; or `not measured`.
 * @typedef {{ budget: Budget, figure: number | null, noise: number, verdict: string }} Verdict
 */

/**
 * @param {readonly Budget[]} budgets
 * @param {readonly import('./areas.mjs').AreaResult[]} results
 * @returns {Verdict[]}
 */
export function judge(budgets, results) {
  return budgets.map((budget) => {
    const rows = results.find(({ name }) => name === budget.area)?.rows ?? []
    const row = rows.find(({ metric, variant }) => metric === budget.metric && variant === budget.variant)
    const figure = row?.[budget.figure]
    if (!row || figure === undefined) return { budget, figure: null, noise: 0, verdict: 'not measured' }
    const noise = noiseOf(row, budget.figure)
    return { budget, figure, noise, verdict: verdictOn(excessOf(budget, figure), noise) }
  })
}

/** How far beyond its budget a figure is; negative where it is within. @param {Budget} budget @param {number} figure */
function excessOf({ atMost, atLeast }, figure) {
  return atMost === undefined ? Number(atLeast) - figure : figure - atMost
}

/** @param {number} excess @param {number} noise */
function verdictOn(excess, noise) {
  if (excess <= 0) return 'within'
  return excess <= noise ? 'noise' : 'OVER'
}

/** Where a row does not say, half of its own spread. @param {import('./rows.mjs').Row} row @param {Budget['figure']} figure */
function noiseOf(row, figure) {
  const said = figure === 'median' ? row.noise : row[`${figure}Noise`]
  return said ?? (((row.max - row.min) / 2) * Number(row[figure])) / row.median
}
