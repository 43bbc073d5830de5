import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { toRows } from '../harness/rows.mjs'
import { startTokenServer } from '../harness/token-server.mjs'
import { measureLongTimeline } from './long-timeline.mjs'
import { CLOSED, FLOOR, measureStream, NARROW_FLOOR, PER_SECOND } from './measure-stream.mjs'

const PARTS = ['Figures', 'Tokens', 'Timeline', 'Queue', 'Wire', 'Callbacks']
const UNITS = {
  mainThread: 'ms',
  rendererCpu: 'ms',
  mainCpu: 'ms',
  droppedShare: '%',
  longestTask: 'ms',
  longTasks: 'tasks'
}
/** @type {Record<string, string>} */
const NAMES = {
  mainThread: "window's main thread",
  rendererCpu: 'CPU of the renderer',
  mainCpu: 'CPU of main',
  droppedShare: 'frames dropped',
  longestTask: 'longest task',
  longTasks: 'tasks over 50 ms'
}

/**
 * What it costs to look at each part of the inspector while a reply streams, over appending text nodes in a column as wide;
 * and how a Timeline of a hundred thousand tokens moves.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  const electron = electronForWindows(context)
  if (!electron) return { name: 'inspector', rows: [] }
  const { quick, repeats } = context
  const server = await startTokenServer()
  try {
    const measureAll = (/** @type {readonly string[]} */ variants, /** @type {number} */ tokens, rounds = repeats) =>
      interleave(variants, rounds, (variant) => measureStream(electron.path, server, variant, tokens))
    if (quick) return { name: 'inspector', rows: rowsOf(await measureAll([NARROW_FLOOR, 'Timeline'], 5_000, 1), 5_000) }
    const variants = [FLOOR, CLOSED, NARROW_FLOOR, ...PARTS]
    const short = await measureAll(variants, 10_000)
    const middle = await measureAll(variants, 50_000)
    // Half a minute a variant.
    const long = await measureAll([NARROW_FLOOR, 'Tokens', 'Timeline'], 100_000, Math.min(repeats, 3))
    const timeline = await measureLongTimeline(electron.path, server, Math.min(repeats, 3))
    return {
      name: 'inspector',
      rows: [
        ...rowsOf(short, 10_000),
        ...rowsOf(middle, 50_000),
        ...rowsOf(long, 100_000),
        ...growthOf(short, long),
        ...timeline
      ]
    }
  } finally {
    await server.close()
  }
}

/** @param {Record<string, import('../harness/rows.mjs').Figures[]>} rounds @param {number} tokens */
function rowsOf(rounds, tokens) {
  const name = (/** @type {string} */ metric) => `${NAMES[metric]}, ${tokens / 1000}k tokens at ${PER_SECOND}/s`
  const { [FLOOR]: floor, [CLOSED]: closed, ...open } = rounds
  /** @type {typeof rounds} */
  const wide = floor && closed ? { [FLOOR]: floor, [CLOSED]: closed } : {}
  return [...toRows(wide, UNITS, { floor: FLOOR, name }), ...toRows(open, UNITS, { floor: NARROW_FLOOR, name })]
}

/** @param {Record<string, import('../harness/rows.mjs').Figures[]>} short @param {typeof short} long */
function growthOf(short, long) {
  const growth = Object.entries(long).map(([variant, rounds]) => {
    const each = rounds.map(({ mainThread }, round) => ({
      growth: Number(mainThread) / Number(short[variant]?.[round]?.['mainThread'])
    }))
    return [variant, each]
  })
  return toRows(Object.fromEntries(growth), { growth: 'x' }, { name: () => `${NAMES['mainThread']}, 100k over 10k` })
}
