import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from '../../scripts/setup/project.mjs'
import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { openApp } from '../harness/open-app.mjs'
import { toRows } from '../harness/rows.mjs'
import { StoryCard } from '../harness/story-card.mjs'
import { startTokenServer, textOf } from '../harness/token-server.mjs'

const PARTS = /** @type {const} */ (['main', 'renderer'])
const SAMPLE_MS = 500
/** How long memory is given to be given back. */
const SETTLE_MS = { whole: 5000, quick: 1500 }
const RUN_LIMIT_MS = 180_000

/**
 * What the processes hold: while a very long reply comes and after it, and after very many short ones. Fewer repeats than
 * elsewhere: each takes the better part of a minute.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = electronForWindows(context)
  if (!electron) return { name: 'memory', rows: [] }
  const { quick, repeats } = context
  const settleMs = quick ? SETTLE_MS.quick : SETTLE_MS.whole
  const sizes = quick ? { tokens: 100_000, runs: 40, settleMs } : { tokens: 1_000_000, runs: 1000, settleMs }
  const server = await startTokenServer()
  try {
    const work = { 'one long run': measureLongRun, 'many runs': measureManyRuns }
    const rounds = await interleave(Object.keys(work), quick ? 1 : Math.min(repeats, 3), async (variant) => {
      const app = await openApp(electron.path, inProject(), { OPENAI_BASE_URL: `${server.origin}/planned/v1` })
      try {
        const card = new StoryCard(app.page)
        await card.watch()
        await card.chooseProvider('OpenAI-compatible')
        // LangChain and all that a first run loads belong to the idle app.
        server.plan = { tokens: 300, perSecond: 0, hold: 'nowhere' }
        await card.runMany(3)
        await pause(settleMs)
        return await work[/** @type {keyof typeof work} */ (variant)](app, card, server, sizes)
      } finally {
        await app.close()
      }
    })
    return { name: 'memory', rows: toRows(rounds, unitsOf(rounds)) }
  } finally {
    await server.close()
  }
}

/** @typedef {import('../harness/rows.mjs').Figures} Figures */
/** @typedef {Awaited<ReturnType<typeof startTokenServer>>} Server */
/** @typedef {import('../harness/open-app.mjs').OpenApp} OpenApp */

/** @param {Record<string, Figures[]>} rounds */
function unitsOf(rounds) {
  const metrics = Object.values(rounds).flatMap(([figures]) => Object.keys(figures ?? {}))
  return Object.fromEntries(
    metrics.map((metric) => [metric, metric.includes('over the text') ? 'x' : metric.includes('took') ? 's' : 'MB'])
  )
}

/** @param {OpenApp} app @param {StoryCard} card @param {Server} server @param {{ tokens: number, settleMs: number }} sizes @returns {Promise<Figures>} */
async function measureLongRun(app, card, server, { tokens, settleMs }) {
  const idle = await app.readUsage()
  const peak = { main: 0, renderer: 0 }
  server.plan = { tokens, perSecond: 0, hold: 'nowhere' }
  const startMs = performance.now()
  let isOver = false
  await card.run()
  const over = card.reaches('Complete', RUN_LIMIT_MS).finally(() => {
    isOver = true
  })
  while (!isOver) {
    const usage = await app.readUsage()
    for (const part of PARTS) peak[part] = Math.max(peak[part], usage[part].residentMb)
    await Promise.race([over, pause(SAMPLE_MS)])
  }
  await over
  const seconds = (performance.now() - startMs) / 1000
  await pause(settleMs)
  const after = await app.readUsage()
  await pause(settleMs)
  const later = await app.readUsage()
  const textMb = textLength(tokens) / 1e6
  /** @type {Figures} */
  const figures = { 'the text': textMb, 'it took': seconds }
  for (const part of PARTS) {
    figures[`${part}, idle`] = idle[part].residentMb
    figures[`${part}, peak`] = peak[part]
    figures[`${part}, after it`] = after[part].residentMb
    figures[`${part}, later`] = later[part].residentMb
    figures[`${part}, kept over idle, over the text`] = (later[part].residentMb - idle[part].residentMb) / textMb
  }
  return figures
}

/** @param {number} tokens */
function textLength(tokens) {
  let length = 0
  for (let token = 0; token < tokens; token += 1) length += textOf(token).length
  return length
}

/** @param {OpenApp} app @param {StoryCard} card @param {Server} server @param {{ runs: number, settleMs: number }} sizes @returns {Promise<Figures>} */
async function measureManyRuns(app, card, server, { runs, settleMs }) {
  server.plan = { tokens: 50, perSecond: 0, hold: 'nowhere' }
  /** @type {Figures} */
  const figures = {}
  for (const [share, name] of /** @type {[number, string][]} */ ([
    [0.1, 'a tenth of the runs'],
    [0.4, 'half of the runs'],
    [0.5, 'all runs']
  ])) {
    await card.runMany(Math.round(runs * share))
    await pause(settleMs)
    const usage = await app.readUsage()
    for (const part of PARTS) figures[`${part}, after ${name}`] = usage[part].residentMb
  }
  return figures
}
