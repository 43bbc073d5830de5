/**
 * `node bench/story-model.mjs [--runtime PATH] [--repeats 5]`: how fast the built-in model is on one core, against the
 * plain loops that its matrix products would be, and what it is like behind LangChain. Every measurement in a fresh
 * process, the subjects interleaved. `--runtime` is another Node, or an Electron, which is started as one.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { bundleForNode } from '../scripts/bundle-for-node.mjs'

/** @typedef {Record<string, number>} Figures */

const run = promisify(execFile)
const { values } = parseArgs({
  options: { runtime: { type: 'string', default: process.execPath }, repeats: { type: 'string', default: '5' } }
})
const SUBJECTS = ['plain loop', 'model', 'behind LangChain']
const weightsFolder = fileURLToPath(new URL('../resources/story-model', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'streamscope-bench-'))

try {
  // An older Node takes a .js file for CommonJS unless it is told.
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const script = await bundleForNode(fileURLToPath(new URL('story-model/measure.mjs', import.meta.url)), folder)
  await bundleForNode(fileURLToPath(new URL('story-model/worker.mjs', import.meta.url)), folder)
  /** @type {Map<string, Figures[]>} */
  const results = new Map(SUBJECTS.map((subject) => [subject, []]))
  for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
    for (const subject of SUBJECTS) results.get(subject)?.push(await measure(script, subject))
  }
  print(results)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** @param {string} script @param {string} subject @returns {Promise<Figures>} */
async function measure(script, subject) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { stdout } = await run(values.runtime, [script, subject, weightsFolder], { env })
  return JSON.parse(stdout)
}

/** @param {Map<string, Figures[]>} results */
function print(results) {
  console.log(`${values.runtime}, ${values.repeats} repeats; median (least - most)`)
  for (const [subject, all] of results) {
    console.log(subject)
    for (const name of Object.keys(all[0] ?? {})) {
      console.log(`  ${name.padEnd(36)} ${spread(all.map((figures) => figures[name] ?? 0))}`)
    }
  }
}

/** @param {number[]} figures */
function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `${format(median)} (${format(least)} - ${format(most)})`
}

/** @param {number} figure */
function format(figure) {
  return figure.toFixed(figure < 10 ? 2 : 0)
}
