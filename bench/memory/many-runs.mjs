import { withStreamscope } from './opened.mjs'
import { growthOf, settledAt } from './resident.mjs'

const TOKENS = 50
/** How many runs there have been before each look. */
const LOOKS = [100, 500, 1000]

/** @param {string} executable */
export function measureManyRuns(executable) {
  return withStreamscope(executable, async ({ app, card, plan }) => {
    plan(TOKENS)
    /** @type {import('../harness/rows.mjs').Figures} */
    const figures = {}
    let ran = 0
    for (const look of LOOKS) {
      await card.runMany(look - ran)
      ran = look
      Object.assign(figures, await settledAt(app, `after ${look} runs`))
    }
    const lastHalf = { from: 'after 500 runs', to: 'after 1000 runs', name: 'growth over the last 500 runs' }
    return { ...figures, ...growthOf(figures, lastHalf) }
  })
}
