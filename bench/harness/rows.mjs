import { median, medianDeviation, spreadOf } from './statistics.mjs'

/**
 * One figure of one variant. A ratio is the median of the ratios of each round, which the machine's own ups and downs
 * meet together; its noise is their median deviation.
 * @typedef {{
 *   metric: string, variant: string, unit: string, median: number, min: number, max: number, noise?: number,
 *   ratioToFloor?: number, ratioToFloorNoise?: number, ratioToPeer?: number, ratioToPeerNoise?: number
 * }} Row
 */

/** What a measurement says of one variant in one round, by metric. @typedef {Record<string, number>} Figures */

/**
 * @param {Record<string, Figures[]>} rounds what each variant said, round by round
 * @param {Record<string, string>} units by metric; a metric without a unit is left out
 * @param {{ floor?: string, peer?: string, name?: (metric: string) => string }} [options] the variants that ratios are taken to
 * @returns {Row[]}
 */
export function toRows(rounds, units, { floor, peer, name = (metric) => metric } = {}) {
  return Object.entries(units).flatMap(([metric, unit]) =>
    Object.keys(rounds).flatMap((variant) => {
      const values = valuesOf(rounds, variant, metric)
      if (values.length === 0) return []
      const row = { metric: name(metric), variant, unit, ...spreadOf(values), noise: medianDeviation(values) }
      return [
        {
          ...row,
          ...ratio('ratioToFloor', rounds, metric, variant, floor),
          ...ratio('ratioToPeer', rounds, metric, variant, peer)
        }
      ]
    })
  )
}

/**
 * @param {'ratioToFloor' | 'ratioToPeer'} field @param {Record<string, Figures[]>} rounds @param {string} metric
 * @param {string} variant @param {string | undefined} other
 */
function ratio(field, rounds, metric, variant, other) {
  if (other === undefined || other === variant) return {}
  const others = valuesOf(rounds, other, metric)
  const ratios = valuesOf(rounds, variant, metric)
    .map((value, round) => value / Number(others[round]))
    .filter(Number.isFinite)
  return ratios.length === 0 ? {} : { [field]: median(ratios), [`${field}Noise`]: medianDeviation(ratios) }
}

/** @param {Record<string, Figures[]>} rounds @param {string} variant @param {string} metric */
function valuesOf(rounds, variant, metric) {
  return (rounds[variant] ?? []).map((figures) => Number(figures[metric])).filter(Number.isFinite)
}
