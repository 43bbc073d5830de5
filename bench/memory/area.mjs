import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { toRows } from '../harness/rows.mjs'
import { measureClosedTabs } from './closed-tabs.mjs'
import { measureFloor, measureLongRun } from './long-run.mjs'
import { measureManyRuns } from './many-runs.mjs'

const FLOOR = 'bare app, a long run'
/** @type {Record<string, (executable: string) => Promise<import('../harness/rows.mjs').Figures>>} */
const VARIANTS = {
  [FLOOR]: measureFloor,
  'a long run': measureLongRun,
  'many runs': measureManyRuns,
  'closed tabs': measureClosedTabs
}
/** Each takes more than a minute, nearly all of it waiting for memory to be given back. */
const MOST_REPEATS = 2

/**
 * What the processes hold: after a very long reply, after very many short ones, and after tabs that were closed. What is
 * held does not depend on the clock, so the variants of a round are measured side by side.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = context.quick ? null : electronForWindows(context)
  if (context.quick) context.say('  left out: what is given back shows after a while only')
  if (!electron) return { name: 'memory', rows: [] }
  const names = Object.keys(VARIANTS)
  /** @type {Record<string, import('../harness/rows.mjs').Figures[]>} */
  const rounds = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < Math.min(context.repeats, MOST_REPEATS); round += 1) {
    const figures = await Promise.all(Object.values(VARIANTS).map((measureOnce) => measureOnce(electron.path)))
    for (const [index, name] of names.entries()) rounds[name]?.push(figures[index] ?? {})
  }
  return { name: 'memory', rows: toRows(rounds, unitsOf(rounds), { floor: FLOOR }) }
}

/** @param {Record<string, import('../harness/rows.mjs').Figures[]>} rounds */
function unitsOf(rounds) {
  const metrics = Object.values(rounds).flatMap(([figures]) => Object.keys(figures ?? {}))
  return Object.fromEntries(metrics.map((metric) => [metric, metric.endsWith('over the text') ? 'x' : 'MB']))
}
