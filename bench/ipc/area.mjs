import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../../scripts/bundle-for-node.mjs'
import { inProject } from '../../scripts/setup/project.mjs'
import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { openApp } from '../harness/open-app.mjs'
import { toRows } from '../harness/rows.mjs'

const FLOOR = 'nobody hears'
const PEER = 'a message a token'
const APP = 'Streamscope'
const VARIANTS = [FLOOR, PEER, APP]
const UNITS = { 'CPU of main': '% of a core', 'CPU of the renderer': '% of a core', messages: 'messages/s' }
const SECONDS = 3
const QUICK_SECONDS = 1
const WARM_UP_SECONDS = 0.5

/**
 * What it costs to send 5,000 tokens a second to a window that does nothing with them, each side over the making of those
 * tokens. Empty messages that nobody hears, as many as the app may send, are the floor.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = electronForWindows(context)
  if (!electron) return { name: 'ipc', rows: [] }
  const { quick, repeats, folder } = context
  const environment = {
    BENCH_SENDING: await bundleForNode(fileURLToPath(new URL('send-tokens.mjs', import.meta.url)), folder),
    BENCH_PRELOAD: inProject('out', 'preload', 'index.cjs')
  }
  const appFolder = fileURLToPath(new URL('app', import.meta.url))
  const rounds = await interleave(quick ? [FLOOR, APP] : VARIANTS, quick ? 1 : repeats, async (variant) => {
    const app = await openApp(electron.path, appFolder, environment)
    try {
      return await measureOnce(app, variant, quick ? QUICK_SECONDS : SECONDS)
    } finally {
      await app.close()
    }
  })
  return { name: 'ipc', rows: toRows(rounds, UNITS, { floor: FLOOR, peer: PEER }) }
}

/**
 * @param {import('../harness/open-app.mjs').OpenApp} app @param {string} variant @param {number} seconds
 * @returns {Promise<import('../harness/rows.mjs').Figures>}
 */
async function measureOnce(app, variant, seconds) {
  await app.page.evaluate(() => {
    const host = Object(globalThis)
    host.heard = 0
    host.streamscope.on('run:batch', (/** @type {{ events: unknown[] }} */ { events }) => {
      host.heard += events.length
    })
  })
  await send(app, variant, WARM_UP_SECONDS)
  const idle = await send(app, 'nothing', seconds)
  const sending = await send(app, variant, seconds)
  return {
    'CPU of main': sending.main - idle.main,
    'CPU of the renderer': sending.renderer - idle.renderer,
    messages: sending.messages
  }
}

/** All of it by the second. @param {import('../harness/open-app.mjs').OpenApp} app @param {string} way @param {number} seconds */
async function send(app, way, seconds) {
  const before = await app.readUsage()
  const { messages } = await app.page.evaluate(
    (request) => Object(globalThis).streamscope.invoke('run:start', request),
    { way, seconds }
  )
  const after = await app.readUsage()
  const share = (/** @type {'main' | 'renderer'} */ part) => (after[part].cpuMs - before[part].cpuMs) / (seconds * 10)
  return { main: share('main'), renderer: share('renderer'), messages: messages / seconds }
}
