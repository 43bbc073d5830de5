/**
 * `node bench/history.mjs [--runs 10000] [--repeats 5]`: how long it takes to list and to search a long history, and what
 * a token costs on its way into a journal. Every measurement in a fresh process, the variants interleaved.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { bundleForNode } from '../scripts/bundle-for-node.mjs'

const run = promisify(execFile)
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, repeats: { type: 'string', default: '5' } }
})
const folder = await mkdtemp(join(tmpdir(), 'streamscope-bench-'))

try {
  const script = await bundleForNode(fileURLToPath(new URL('history/measure.mjs', import.meta.url)), folder)
  const measure = async (/** @type {string} */ subject) =>
    JSON.parse((await run(process.execPath, [script, subject, folder])).stdout)
  await writeJournals(Number(values.runs))
  /** @type {string[]} */
  const subjects = await measure('')
  // Makes the index.
  await measure('open and list the first 200')
  /** @type {Map<string, { wallMs: number, cpuMs: number, found: number }[]>} */
  const results = new Map(subjects.map((subject) => [subject, []]))
  for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
    for (const subject of subjects) results.get(subject)?.push(await measure(subject))
  }
  print(results)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Runs of 150 to 450 tokens. @param {number} count */
async function writeJournals(count) {
  const history = join(folder, 'history')
  await mkdir(history)
  for (let number = 0; number < count; number += 1) {
    const runId = `bench-${number}`
    await writeFile(join(history, `run-${runId}.jsonl`), journalOf(runId, number))
  }
}

/** @param {string} runId @param {number} number */
function journalOf(runId, number) {
  const messages = [{ role: 'human', content: `Tell me a story about lighthouse ${number}.` }]
  const texts = Array.from({ length: 150 + (number % 300) }, (_, index) => ` word${(number * 31 + index) % 997}`)
  const metrics = {
    timeToFirstTokenMs: 80,
    tokensPerSecond: 60,
    tokens: texts.length,
    queueDepth: 0,
    queueHighWater: 4,
    durationMs: 5000
  }
  const lines = [
    {
      type: 'journal',
      version: 1,
      runId,
      startedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
      request: { provider: 'builtin', messages }
    },
    { type: 'run-start', runId, sequence: 0, atMs: 0, provider: 'builtin', model: 'story', messages, processors: [] }
  ]
  // A quarter of a second's worth of tokens a line.
  for (let from = 0; from < texts.length; from += 15) {
    const some = texts.slice(from, from + 15)
    const atMs = some.map((_, index) => Math.round((from + index) * 1_667) / 100)
    lines.push(/** @type {any} */ ({ type: 'text-deltas', sequence: from + 1, atMs, texts: some }))
  }
  const end = {
    type: 'run-end',
    runId,
    sequence: texts.length + 1,
    atMs: 5000,
    outcome: 'complete',
    finishReason: 'stop'
  }
  lines.push(/** @type {any} */ ({ ...end, usage: null, metrics, text: texts.join('') }))
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** @param {Map<string, { wallMs: number, cpuMs: number, found: number }[]>} results */
function print(results) {
  console.log(
    `${values.runs} runs, ${values.repeats} repeats, Node ${process.versions.node}; median (least - most), ms`
  )
  for (const [subject, all] of results) {
    const wall = spread(all.map(({ wallMs }) => wallMs))
    const cpu = spread(all.map(({ cpuMs }) => cpuMs))
    console.log(`${subject.padEnd(40)} wall ${wall.padEnd(24)} CPU ${cpu.padEnd(24)} found ${all[0]?.found}`)
  }
}

/** @param {number[]} figures */
function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `${median.toFixed(0)} (${least.toFixed(0)} - ${most.toFixed(0)})`
}
