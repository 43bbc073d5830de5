import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../../scripts/bundle-for-node.mjs'
import { inProject } from '../../scripts/setup/project.mjs'
import { interleave } from '../harness/interleave.mjs'
import { runScript } from '../harness/node-script.mjs'
import { toRows } from '../harness/rows.mjs'

const FLOOR = 'plain loop'
const PEER = 'four rows at once'
const UNITS = {
  cpuSpeed: 'tokens/s',
  wallSpeed: 'tokens/s',
  firstRunMs: 'ms',
  secondRunMs: 'ms',
  loadMs: 'ms',
  busyShare: '%',
  heldUpMs: 'ms',
  residentMb: 'MB'
}
/** @type {Record<string, string>} */
const NAMES = {
  cpuSpeed: 'speed by CPU time',
  wallSpeed: 'speed by the clock',
  firstRunMs: 'first token, first run',
  secondRunMs: 'first token, second run',
  loadMs: 'load',
  busyShare: 'main thread busy',
  heldUpMs: 'main thread held up, 99th percentile',
  residentMb: 'resident'
}

/**
 * The built-in model over its matrix products in JavaScript: as plain loops, which the first version had, and four rows at
 * once, which the second had; the model does everything beside them, too.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure({ quick, repeats, folder, node, electron }) {
  // An older Node takes a .js file for CommonJS unless it is told.
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const script = await bundleForNode(fileURLToPath(new URL('measure.mjs', import.meta.url)), folder)
  await bundleForNode(fileURLToPath(new URL('worker.mjs', import.meta.url)), folder)
  const weightsFolder = inProject('resources', 'story-model')
  const rows = []
  for (const runtime of electron && !quick ? [node, electron] : [node]) {
    const rounds = await interleave([FLOOR, PEER, 'the model', 'behind LangChain'], repeats, (subject) =>
      runScript(runtime, [script, subject, weightsFolder])
    )
    const name = (/** @type {string} */ metric) => `${NAMES[metric]}, ${runtime.name}`
    rows.push(...toRows(rounds, UNITS, { floor: FLOOR, peer: PEER, name }))
  }
  return { name: 'story-model', rows }
}
