import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { textMbOf, withOpenApp, withStreamscope } from './opened.mjs'
import { growthOver, residentAt, settledAt } from './resident.mjs'

const TOKENS = 1_000_000
const RUN_LIMIT_MS = 300_000
const SAMPLE_MS = 500
const BARE_FOLDER = fileURLToPath(new URL('../window/bare-app', import.meta.url))

/** @param {string} executable */
export function measureLongRun(executable) {
  return withStreamscope(executable, (opened) => measureRun(opened, () => opened.card.run()))
}

/** The same text in text nodes, in an app that does nothing else. @param {string} executable */
export function measureFloor(executable) {
  return withOpenApp(executable, BARE_FOLDER, async (opened) => {
    const request = { url: `${opened.origin}/planned/v1`, isEach: false }
    const run = () => opened.app.page.evaluate((asked) => Object(globalThis).run(asked), request)
    await run()
    await opened.card.reaches('Complete')
    return measureRun(opened, run)
  })
}

/** @param {import('./opened.mjs').Opened} opened @param {() => Promise<void>} run */
async function measureRun({ app, card, plan }, run) {
  const textMb = textMbOf(TOKENS)
  const idle = await settledAt(app, 'idle')
  plan(TOKENS)
  await run()
  const peak = await highestUntil(app, card.reaches('Complete', RUN_LIMIT_MS))
  const figures = { ...idle, ...peak, ...(await settledAt(app, 'after it')), ...(await settledAt(app, 'later')) }
  return {
    'the text': textMb,
    ...figures,
    ...growthOver(figures, { from: 'idle', to: 'later', textMb, name: 'kept over idle' }),
    ...growthOver(figures, { from: 'after it', to: 'later', textMb, name: 'growth afterwards' })
  }
}

/** @param {import('../harness/open-app.mjs').OpenApp} app @param {Promise<void>} end */
async function highestUntil(app, end) {
  /** @type {import('../harness/rows.mjs').Figures} */
  const highest = {}
  let isOver = false
  const over = end.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const now = await residentAt(app, 'peak')
    for (const [name, value] of Object.entries(now)) highest[name] = Math.max(highest[name] ?? 0, value)
    await Promise.race([over, pause(SAMPLE_MS)])
  }
  await over
  return highest
}
