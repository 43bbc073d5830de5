import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { electronArguments } from '../../scripts/setup/electron-arguments.mjs'
import { interleave } from '../harness/interleave.mjs'
import { endWithUs } from '../harness/own-processes.mjs'
import { toRows } from '../harness/rows.mjs'
import { median, medianDeviation, spreadOf } from '../harness/statistics.mjs'

const run = promisify(execFile)
const FLOOR = 'floor'
const OURS = [FLOOR, 'plain', 'Markdown']
const PEER = 'streamdown per frame'
const EVERYONE = [...OURS, 'React state per token', 'react-markdown per frame', PEER]
const UNITS = {
  mainThread: 'ms',
  droppedShare: '%',
  longestTask: 'ms',
  commitP50: 'ms',
  commitP99: 'ms',
  heapMb: 'MB'
}
/** @type {Record<string, string>} */
const NAMES = {
  mainThread: 'main thread',
  droppedShare: 'frames dropped',
  longestTask: 'longest task',
  commitP50: 'commit p50',
  commitP99: 'commit p99',
  heapMb: 'heap'
}
const FAST = 5_000
/** Lengths whose costs are compared: growth has to be linear. */
const GROWTH = [1_000, 10_000, 100_000]

/** @typedef {{ tokens: number, perSecond: number, shown: number }} Load */

/**
 * The window's main thread while a reply streams, over appending text nodes and beside what people would otherwise pick.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure({ electron, hasDisplay, quick, repeats, folder, say }) {
  if (!electron || !hasDisplay) {
    say('rendering: left out, for there is no display')
    return { name: 'rendering', rows: [] }
  }
  const { path } = electron
  await buildPage(join(folder, 'page'))
  await cp(fileURLToPath(new URL('app', import.meta.url)), join(folder, 'app'), { recursive: true })
  /** @param {readonly string[]} variants @param {number} rounds @param {Load} load */
  const measureAll = (variants, rounds, load) =>
    interleave(variants, rounds, (variant) => measureOnce(path, folder, { variant, ...load }))

  const length = quick ? 5_000 : 50_000
  const burst = await measureAll(EVERYONE, quick ? Math.min(repeats, 2) : repeats, {
    tokens: length,
    perSecond: FAST,
    shown: 0
  })
  const trickle = await measureAll(quick ? OURS : EVERYONE, Math.min(repeats, quick ? 2 : 3), {
    tokens: quick ? 400 : 800,
    perSecond: 200,
    shown: 48_000
  })
  const rows = [
    ...toRows(burst, UNITS, { floor: FLOOR, peer: PEER, name: named(`${length / 1000}k tokens at ${FAST}/s`) }),
    ...toRows(trickle, UNITS, { floor: FLOOR, peer: PEER, name: named('200/s at 48k tokens') })
  ]
  return {
    name: 'rendering',
    rows: quick ? rows : [...rows, ...(await measureGrowth(measureAll, Math.min(repeats, 3)))]
  }
}

/** @param {string} load @returns {(metric: string) => string} */
function named(load) {
  return (metric) => `${NAMES[metric]}, ${load}`
}

/** @param {(variants: readonly string[], rounds: number, load: Load) => Promise<Record<string, import('../harness/rows.mjs').Figures[]>>} measureAll @param {number} rounds */
async function measureGrowth(measureAll, rounds) {
  const rows = []
  const byLength = []
  for (const tokens of GROWTH) {
    const measured = await measureAll(OURS, rounds, { tokens, perSecond: FAST, shown: 0 })
    byLength.push(measured)
    rows.push(...toRows(measured, UNITS, { floor: FLOOR, name: named(`${tokens / 1000}k tokens at ${FAST}/s`) }))
  }
  const [, short, long] = byLength
  for (const variant of OURS) {
    const costs = (/** @type {typeof short} */ measured) =>
      (measured?.[variant] ?? []).map(({ mainThread }) => Number(mainThread))
    const ratios = costs(long).map((cost, round) => cost / Number(costs(short)[round]))
    rows.push({
      metric: 'main thread, 100k over 10k',
      variant,
      unit: 'x',
      ...spreadOf(ratios),
      median: median(ratios),
      noise: medianDeviation(ratios)
    })
  }
  return rows
}

/** @param {string} outDir */
async function buildPage(outDir) {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 10_000 }
  })
}

/** @param {string} executable @param {string} folder @param {Load & { variant: string }} task @returns {Promise<Record<string, number>>} */
async function measureOnce(executable, folder, task) {
  const args = [
    ...electronArguments(executable).args,
    `--user-data-dir=${join(folder, 'profile')}`,
    join(folder, 'app')
  ]
  const env = { ...process.env, BENCH_TASK: JSON.stringify(task), BENCH_PAGE: join(folder, 'page') }
  const running = run(executable, args, { env, timeout: 240_000 })
  endWithUs(running.child)
  const { stdout } = await running
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
