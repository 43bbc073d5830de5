/**
 * `npm run bench:check [-- bench/results/<date>.json]`: holds the newest results, or those of the file, against
 * `bench/budgets.json`. Fails where a figure is worse than its budget by more than the noise that was measured with it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../scripts/setup/project.mjs'
import { judge } from './harness/judge.mjs'

const path = process.argv[2] ?? newestResults()
const { results } = JSON.parse(readFileSync(path, 'utf8'))
/** @type {import('./harness/judge.mjs').Budget[]} */
const budgets = JSON.parse(readFileSync(inProject('bench', 'budgets.json'), 'utf8'))

console.log(`${path} against bench/budgets.json`)
const verdicts = judge(budgets, results)
for (const { budget, figure, noise, verdict } of verdicts) {
  const bound = budget.atMost === undefined ? `at least ${budget.atLeast}` : `at most ${budget.atMost}`
  const aim = budget.goal === undefined ? '' : ` (goal ${budget.goal})`
  const measured = figure === null ? 'not measured' : `${figure.toFixed(2)} ± ${noise.toFixed(2)}`
  console.log(`${verdict.padEnd(12)} ${budget.area}: ${budget.metric}, ${budget.variant}: ${measured}, ${bound}${aim}`)
}
if (verdicts.some(({ verdict }) => verdict === 'OVER')) process.exitCode = 1

function newestResults() {
  const folder = inProject('bench', 'results')
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (!newest) throw new Error('There are no results yet. Run npm run bench first.')
  return join(folder, newest)
}
