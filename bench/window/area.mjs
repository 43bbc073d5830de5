import { fileURLToPath } from 'node:url'
import { inProject } from '../../scripts/setup/project.mjs'
import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { openApp } from '../harness/open-app.mjs'
import { toRows } from '../harness/rows.mjs'
import { percentile } from '../harness/statistics.mjs'
import { StoryCard } from '../harness/story-card.mjs'
import { startTokenServer } from '../harness/token-server.mjs'

const FLOOR = 'bare app'
const PEER = 'bare app, a message a token'
const APP = 'Streamscope'
const BARE_FOLDER = fileURLToPath(new URL('bare-app', import.meta.url))
/** Tokens a second, 0 being flat out, and how many of them tell what they are like. */
const RATES = [
  { rate: 50, tokens: 50, name: '50/s' },
  { rate: 500, tokens: 500, name: '500/s' },
  { rate: 5000, tokens: 9000, name: '5,000/s' },
  { rate: 0, tokens: 9000, name: 'flat out' }
]
const QUICK_RATES = RATES.filter(({ rate }) => rate === 5000 || rate === 0)
const SHORT_RUNS = 4
/** Of what is not measured in milliseconds. @type {Record<string, string>} */
const UNITS = { CPU: '% of a core', messages: 'messages/s', frames: 'frames/s', 'long tasks': 'tasks' }

/**
 * From the socket's write to the commit in the document, and what the window costs meanwhile, in real Electron.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = electronForWindows(context)
  if (!electron) return { name: 'window', rows: [] }
  const { quick, repeats } = context
  const server = await startTokenServer()
  try {
    const rounds = await interleave(quick ? [FLOOR, APP] : [FLOOR, PEER, APP], repeats, (variant) =>
      measureOnce(electron.path, server, variant, quick)
    )
    return { name: 'window', rows: toRows(rounds, unitsOf(rounds[APP]?.[0] ?? {}), { floor: FLOOR, peer: PEER }) }
  } finally {
    await server.close()
  }
}

/** @param {import('../harness/rows.mjs').Figures} figures */
function unitsOf(figures) {
  return Object.fromEntries(
    Object.keys(figures).map((metric) => {
      const [kind] = metric.split(/ of |, /)
      return [metric, UNITS[kind ?? ''] ?? 'ms']
    })
  )
}

/**
 * @param {string} executable @param {Awaited<ReturnType<typeof startTokenServer>>} server @param {string} variant
 * @param {boolean} quick @returns {Promise<import('../harness/rows.mjs').Figures>}
 */
async function measureOnce(executable, server, variant, quick) {
  const url = `${server.origin}/planned/v1`
  const app = await openApp(executable, variant === APP ? inProject() : BARE_FOLDER, { OPENAI_BASE_URL: url })
  try {
    const card = new StoryCard(app.page)
    await card.watch()
    if (variant === APP) await card.chooseProvider('OpenAI-compatible')
    const run = async () => {
      if (variant === APP) return card.run()
      const isEach = variant === PEER
      return app.page.evaluate((request) => Object(globalThis).run(request), { url, isEach })
    }
    const play = createPlay(server, card, run)
    await play(0, 300)
    /** @type {import('../harness/rows.mjs').Figures} */
    const figures = {}
    for (const { rate, tokens, name } of quick ? QUICK_RATES : RATES) {
      const firstTokens = []
      for (let number = 0; number < (quick ? SHORT_RUNS / 2 : SHORT_RUNS); number += 1) {
        firstTokens.push(...(await play(rate, 5)).latencies.slice(0, 1))
      }
      Object.assign(
        figures,
        await measureLong(app, play, { rate, tokens: quick ? tokens / 2 : tokens, name, firstTokens })
      )
    }
    return figures
  } finally {
    await app.close()
  }
}

/** @typedef {{ latencies: number[], seconds: number, frames: number, seen: import('../harness/story-card.mjs').Seen }} Played */

/** @param {Awaited<ReturnType<typeof startTokenServer>>} server @param {StoryCard} card @param {() => Promise<void>} run */
function createPlay(server, card, run) {
  return async (/** @type {number} */ perSecond, /** @type {number} */ tokens) => {
    /** @type {number[]} */
    const written = []
    const onWrite = (/** @type {number} */ token, /** @type {number} */ atMs) => {
      written[token] = atMs
    }
    server.plan = { tokens, perSecond, hold: 'nowhere', onWrite }
    await card.take()
    await run()
    await card.reaches('Complete')
    const seen = await card.take()
    const endMs = seen.statuses.findLast(({ status }) => status.includes('Complete'))?.atMs ?? Number.NaN
    const startMs = Number(written[0])
    const frames = seen.framesMs.filter((atMs) => atMs >= startMs && atMs <= endMs).length
    return { latencies: latenciesOf(written, seen.commits), seconds: (endMs - startMs) / 1000, frames, seen }
  }
}

/** How long each token took that was the last one of a commit, and those that came to the page with it. @param {readonly number[]} written @param {import('../harness/story-card.mjs').Seen['commits']} commits */
function latenciesOf(written, commits) {
  const latencies = []
  let next = 0
  for (const { token, atMs } of commits) {
    // The text of the run before goes as the next one starts.
    if (atMs < Number(written[0])) continue
    for (; next <= token; next += 1) if (written[next] !== undefined) latencies.push(atMs - Number(written[next]))
  }
  return latencies
}

/**
 * @param {import('../harness/open-app.mjs').OpenApp} app @param {ReturnType<typeof createPlay>} play
 * @param {{ rate: number, tokens: number, name: string, firstTokens: number[] }} plan
 */
async function measureLong(app, play, { rate, tokens, name, firstTokens }) {
  const before = await app.readUsage()
  const { latencies, seconds, frames, seen } = await play(rate, tokens)
  const after = await app.readUsage()
  firstTokens.push(...latencies.slice(0, 1))
  const share = (/** @type {'main' | 'renderer'} */ part) => (after[part].cpuMs - before[part].cpuMs) / (seconds * 10)
  const figures = {
    [`first token, ${name}, p50`]: percentile(firstTokens, 0.5),
    [`first token, ${name}, worst`]: Math.max(...firstTokens)
  }
  if (rate === 0) return { ...figures, [`whole run, ${name}`]: seconds * 1000 }
  Object.assign(figures, {
    [`token to commit, ${name}, p50`]: percentile(latencies, 0.5),
    [`token to commit, ${name}, p99`]: percentile(latencies, 0.99)
  })
  if (rate < 5000) return figures
  return {
    ...figures,
    [`messages, ${name}`]: seen.batches / seconds,
    [`frames, ${name}`]: frames / seconds,
    [`CPU of main, ${name}`]: share('main'),
    [`CPU of the renderer, ${name}`]: share('renderer'),
    [`long tasks, ${name}`]: seen.longTasksMs.length
  }
}
