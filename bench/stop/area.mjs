import { inProject } from '../../scripts/setup/project.mjs'
import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { openApp } from '../harness/open-app.mjs'
import { toRows } from '../harness/rows.mjs'
import { percentile } from '../harness/statistics.mjs'
import { StoryCard } from '../harness/story-card.mjs'
import { startTokenServer } from '../harness/token-server.mjs'
import { within } from '../harness/within.mjs'

const PHASES = ['before headers', 'before the first token', 'while it streams', 'in a stall']
/** @type {Record<string, import('../harness/token-server.mjs').Plan>} */
const PLANS = {
  'before headers': { tokens: 0, perSecond: 0, hold: 'headers' },
  'before the first token': { tokens: 0, perSecond: 0, hold: 'first-token' },
  'while it streams': { tokens: 1e6, perSecond: 500, hold: 'nowhere' },
  'in a stall': { tokens: 20, perSecond: 500, hold: 'stall' }
}
/** How many of the other runs each server has: Chromium opens no more than six connections to one. */
const OTHER_RUNS = [4, 3]
/** How fast they stream, and more tokens than they are given time for. */
const OTHERS = '/1000000/200/v1'
const LIMIT_MS = 20_000
const UNITS = { statusP50: 'ms', statusWorst: 'ms', socketP50: 'ms', socketWorst: 'ms' }
/** @type {Record<string, string>} */
const NAMES = {
  statusP50: 'click to status, p50',
  statusWorst: 'click to status, worst',
  socketP50: 'click to socket closed, p50',
  socketWorst: 'click to socket closed, worst'
}

/**
 * Stop, in each phase of a run, while seven others stream.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = electronForWindows(context)
  if (!electron) return { name: 'stop', rows: [] }
  const { quick, repeats } = context
  const server = await startTokenServer()
  const others = await Promise.all(OTHER_RUNS.map(() => startTokenServer()))
  const app = await openApp(electron.path, inProject(), { OPENAI_BASE_URL: `${server.origin}/planned/v1` })
  try {
    const card = new StoryCard(app.page)
    await card.watch()
    await card.chooseProvider('OpenAI-compatible')
    for (const [index, { origin }] of others.entries()) {
      for (let number = 0; number < Number(OTHER_RUNS[index]); number += 1) await startOther(app.page, origin, number)
    }
    const stop = (/** @type {string} */ phase) => stopOnce(server, card, phase)
    // Everything once, so that it has been loaded.
    for (const phase of PHASES) await stop(phase)
    const rounds = await interleave(PHASES, repeats, (phase) => stopSome(stop, phase, quick ? 1 : 6))
    return { name: 'stop', rows: toRows(rounds, UNITS, { name: (metric) => NAMES[metric] ?? metric }) }
  } finally {
    await app.close()
    await Promise.all([server, ...others].map((each) => each.close()))
  }
}

/** @param {import('playwright').Page} page @param {string} origin @param {number} number */
async function startOther(page, origin, number) {
  const messages = [{ role: 'human', content: 'Go.' }]
  const slot = `${new URL(origin).port}-${number}`
  const request = { provider: 'compatible', baseUrl: `${origin}${OTHERS}`, messages, slot, delivery: 'throughput' }
  const answer = await page.evaluate((asked) => Object(globalThis).streamscope.invoke('run:start', asked), request)
  if (!answer.ok) throw new Error(`A run was refused: ${answer.error.message}`)
}

/** @param {string} phase @returns {import('../harness/token-server.mjs').Plan} */
function planOf(phase) {
  const plan = PLANS[phase]
  if (!plan) throw new Error(`There is no phase “${phase}”.`)
  return plan
}

/** @param {(phase: string) => Promise<{ statusMs: number, socketMs: number }>} stop @param {string} phase @param {number} times */
async function stopSome(stop, phase, times) {
  const stops = []
  for (let number = 0; number < times; number += 1) stops.push(await stop(phase))
  const statuses = stops.map(({ statusMs }) => statusMs)
  const sockets = stops.map(({ socketMs }) => socketMs)
  return {
    statusP50: percentile(statuses, 0.5),
    statusWorst: Math.max(...statuses),
    socketP50: percentile(sockets, 0.5),
    socketWorst: Math.max(...sockets)
  }
}

/** @param {Awaited<ReturnType<typeof startTokenServer>>} server @param {StoryCard} card @param {string} phase */
async function stopOnce(server, card, phase) {
  const closed = new Promise((resolve) => {
    server.plan = { ...planOf(phase), onClose: resolve }
  })
  const asked = new Promise((resolve) => {
    server.onPlanned = () => resolve(undefined)
  })
  await card.run()
  await within(asked, 'the request')
  if (phase === 'while it streams' || phase === 'in a stall') await card.reaches('Streaming', LIMIT_MS)
  await card.take()
  await card.stop()
  const closedAtMs = await within(closed, 'the end of the connection')
  await card.reaches('Stopped', LIMIT_MS)
  const { clicks, statuses } = await card.take()
  const clickedAtMs = Number(clicks[0])
  const stopped = statuses.find(({ status, atMs }) => status.includes('Stopped') && atMs >= clickedAtMs)
  return { statusMs: Number(stopped?.atMs) - clickedAtMs, socketMs: closedAtMs - clickedAtMs }
}
