import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { electronArguments } from '../../scripts/setup/electron-arguments.mjs'
import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { endWithUs } from '../harness/own-processes.mjs'
import { toRows } from '../harness/rows.mjs'
import { figuresOf, unitsOf } from './figures.mjs'

const run = promisify(execFile)
const FLOOR = 'floor'
const OURS = [FLOOR, 'plain', 'Markdown']
/** What Markdown costs without reading it. */
const ELEMENTS = 'ready-made elements'
const PEER = 'streamdown per frame'
const PEER_PER_TOKEN = 'streamdown per token'
const EVERYONE = [
  ...OURS,
  'React state per token',
  'react-markdown per token',
  'react-markdown per frame',
  PEER_PER_TOKEN,
  PEER
]
const FAST = 5_000
/** How far into one long reply its costs are read: growth has to be linear. */
const MARKS = [1_000, 10_000, 50_000, 100_000]

/** @typedef {{ variants: readonly string[], rounds: number, marks: readonly number[], perSecond: number, shown: number, names: readonly string[], peer?: string }} Load */

/**
 * The window's main thread while a reply streams, over appending text nodes and beside what people would otherwise pick.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = electronForWindows(context)
  if (!electron) return { name: 'rendering', rows: [] }
  const { folder } = context
  await buildPage(join(folder, 'page'))
  await cp(fileURLToPath(new URL('app', import.meta.url)), join(folder, 'app'), { recursive: true })
  const rows = []
  for (const { variants, rounds, names, peer, ...load } of loadsFor(context)) {
    const measured = await interleave(variants, rounds, async (variant) => {
      const figures = figuresOf(await measureOnce(electron.path, folder, { variant, ...load }), names)
      return { ...figures, ...growthOf(figures) }
    })
    rows.push(...toRows(measured, unitsOf(measured[FLOOR]?.[0] ?? {}), { floor: FLOOR, peer }))
  }
  return { name: 'rendering', rows }
}

/** @param {import('../harness/areas.mjs').BenchContext} context @returns {Load[]} */
function loadsFor({ quick, repeats }) {
  const burst = { perSecond: FAST, shown: 0 }
  const beside = {
    ...burst,
    variants: EVERYONE,
    marks: [5_000],
    names: [`5k tokens at ${FAST}/s`],
    peer: PEER_PER_TOKEN
  }
  const late = { perSecond: 200, shown: 48_000, marks: [400], names: ['200/s at 48k tokens'], peer: PEER }
  if (quick) {
    const rounds = Math.min(repeats, 2)
    return [
      { ...beside, variants: [...OURS, PEER_PER_TOKEN], rounds },
      { ...late, variants: [FLOOR, 'Markdown'], rounds }
    ]
  }
  const names = MARKS.map((mark) => `first ${mark / 1000}k tokens at ${FAST}/s`)
  return [
    { ...burst, variants: [...OURS, ELEMENTS], rounds: repeats, marks: MARKS, names, peer: ELEMENTS },
    { ...beside, rounds: repeats },
    { ...late, variants: [...OURS, PEER], rounds: repeats }
  ]
}

/** @param {import('../harness/rows.mjs').Figures} figures @returns {import('../harness/rows.mjs').Figures} */
function growthOf(figures) {
  const costAt = (/** @type {number} */ mark) =>
    Number(figures[`main thread, first ${mark / 1000}k tokens at ${FAST}/s`])
  const growth = costAt(100_000) / costAt(10_000)
  return Number.isFinite(growth) ? { 'growth, main thread, 100k over 10k': growth } : {}
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

/**
 * @param {string} executable @param {string} folder
 * @param {{ variant: string, marks: readonly number[], perSecond: number, shown: number }} task
 * @returns {Promise<import('./figures.mjs').Stretch[]>}
 */
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
