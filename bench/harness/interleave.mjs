/**
 * Measures every variant once a round: A B C, A B C. What the machine does beside then meets all of them.
 *
 * @param {readonly string[]} variants
 * @param {number} repeats
 * @param {(variant: string, round: number) => Promise<import('./rows.mjs').Figures>} measure in a fresh process
 * @returns {Promise<Record<string, import('./rows.mjs').Figures[]>>}
 */
export async function interleave(variants, repeats, measure) {
  /** @type {Record<string, import('./rows.mjs').Figures[]>} */
  const rounds = Object.fromEntries(variants.map((variant) => [variant, []]))
  for (let round = 0; round < repeats; round += 1) {
    for (const variant of variants) rounds[variant]?.push(await measure(variant, round))
  }
  return rounds
}
