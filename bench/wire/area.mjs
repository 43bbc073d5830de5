import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../../scripts/bundle-for-node.mjs'
import { interleave } from '../harness/interleave.mjs'
import { runScript } from '../harness/node-script.mjs'
import { toRows } from '../harness/rows.mjs'
import { median } from '../harness/statistics.mjs'
import { startTokenServer, textOf } from '../harness/token-server.mjs'

const FLOOR = 'floor'
const PEER = 'LangChain .stream()'
const VARIANTS = [FLOOR, 'openai SDK', PEER, 'bare handler and queue', 'exact', 'throughput']
const UNITS = { cpuPerToken: 'us', tokensPerSecond: 'tokens/s', peakMb: 'MB' }
/** @type {Record<string, string>} */
const NAMES = { cpuPerToken: 'CPU per token', tokensPerSecond: 'speed', peakMb: 'peak memory' }
const LENGTH = 100_000
const QUICK_LENGTH = 40_000
const OTHER_LENGTHS = [20_000, 300_000]

/** @typedef {Record<string, import('../harness/rows.mjs').Figures[]>} Rounds */
/** @typedef {{ runtime: import('../harness/node-script.mjs').Runtime, length: number, variants: string[], suffix: string }} Plan */

/**
 * From the wire to the queue: what each token costs, by length, on Node and on the Node of Electron.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const { repeats, folder } = context
  // An older Node takes a .js file for CommonJS unless it is told.
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const script = await bundleForNode(fileURLToPath(new URL('read-stream.mjs', import.meta.url)), folder)
  const server = await startTokenServer()
  try {
    const rows = []
    /** @type {Map<number, Rounds>} */
    const byLength = new Map()
    for (const { runtime, length, variants, suffix } of planFor(context)) {
      const rounds = await interleave(variants, repeats, (variant) =>
        readOnce(runtime, [script, variant, server.origin, String(length)], length)
      )
      if (runtime === context.node) byLength.set(length, rounds)
      const name = (/** @type {string} */ metric) => `${NAMES[metric]}, ${runtime.name}${suffix}`
      rows.push(...toRows(rounds, UNITS, { floor: FLOOR, peer: PEER, name }))
    }
    return { name: 'wire', rows: [...rows, ...growthRows(byLength)] }
  } finally {
    await server.close()
  }
}

/** @param {import('../harness/areas.mjs').BenchContext} context @returns {Plan[]} */
function planFor({ quick, node, electron }) {
  const length = quick ? QUICK_LENGTH : LENGTH
  const few = [FLOOR, PEER, 'exact', 'throughput']
  const plans = [{ runtime: node, length, variants: quick ? few : VARIANTS, suffix: '' }]
  if (electron) plans.push({ runtime: electron, length, variants: few, suffix: '' })
  if (quick) return plans
  for (const other of OTHER_LENGTHS) {
    plans.push({ runtime: node, length: other, variants: VARIANTS, suffix: `, ${other / 1000}k tokens` })
  }
  return plans
}

/** @param {import('../harness/node-script.mjs').Runtime} runtime @param {readonly string[]} args @param {number} length */
async function readOnce(runtime, args, length) {
  const figures = await runScript(runtime, args)
  if (figures.characters === charactersIn(length)) return figures
  throw new Error(`${args[1]} read ${figures.characters} characters of ${charactersIn(length)}.`)
}

/** @param {number} length */
function charactersIn(length) {
  let characters = 0
  for (let token = 0; token < length; token += 1) characters += textOf(token).length
  return characters
}

/** What a token costs in the longest stream over what it costs in the shortest: 1 is linear growth. @param {Map<number, Rounds>} byLength */
function growthRows(byLength) {
  const lengths = [...byLength.keys()]
  if (lengths.length < 2) return []
  const [short, long] = [byLength.get(Math.min(...lengths)) ?? {}, byLength.get(Math.max(...lengths)) ?? {}]
  return Object.keys(long).map((variant) => {
    const costs = (/** @type {Rounds} */ rounds) =>
      (rounds[variant] ?? []).map(({ cpuPerToken }) => Number(cpuPerToken))
    const ratios = costs(long).map((cost, round) => cost / Number(costs(short)[round]))
    const spread = { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
    return { metric: 'CPU per token, longest over shortest', variant, unit: 'x', ...spread }
  })
}
