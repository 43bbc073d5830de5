import { inProject } from '../../scripts/setup/project.mjs'
import { interleave } from '../harness/interleave.mjs'
import { openApp } from '../harness/open-app.mjs'
import { toRows } from '../harness/rows.mjs'
import { WatchedPage } from './watched-page.mjs'
import { openWorkbench } from './workbench.mjs'

const TOKENS = 100_000
const FRAMES = 120
/** What is done to it, and once beforehand, so that it has been compiled. */
const VARIANTS = ['left alone', 'scroll', 'zoom', 'select']

/**
 * A Timeline of a hundred thousand tokens, and how long it keeps a frame waiting.
 * @param {string} executable @param {Awaited<ReturnType<typeof import('../harness/token-server.mjs').startTokenServer>>} server
 * @param {number} repeats @returns {Promise<import('../harness/rows.mjs').Row[]>}
 */
export async function measureLongTimeline(executable, server, repeats) {
  const app = await openApp(executable, inProject(), { OPENAI_BASE_URL: `${server.origin}/planned/v1` })
  try {
    const watched = new WatchedPage(app)
    await watched.watch()
    await openWorkbench(app.page, 'Timeline')
    server.plan = { tokens: TOKENS, perSecond: 0, hold: 'nowhere' }
    await watched.cost(() => app.page.getByRole('button', { name: 'Run', exact: true }).click(), 'Complete')
    await app.page.getByText(/^100,000 tokens\. Most/).waitFor()
    for (const variant of VARIANTS) await act(app.page, variant)
    const rounds = await interleave(VARIANTS, repeats, async (variant) => {
      const { longestGap, longestTask, droppedShare } = await watched.seeWhile(() => act(app.page, variant))
      return { longestGap, longestTask, droppedShare }
    })
    const names = { longestGap: 'longest frame', longestTask: 'longest task', droppedShare: 'frames dropped' }
    const units = { longestGap: 'ms', longestTask: 'ms', droppedShare: '%' }
    return toRows(rounds, units, {
      name: (metric) => `${names[/** @type {keyof typeof names} */ (metric)]}, Timeline of 100k tokens`
    })
  } finally {
    await app.close()
  }
}

/** @param {import('playwright').Page} page @param {string} variant */
async function act(page, variant) {
  const waterfall = page.getByRole('group', { name: 'Waterfall of the tokens' })
  if (variant === 'scroll') {
    await waterfall.evaluate((element, frames) => Object(globalThis).watch.scroll(element, frames), FRAMES)
  } else if (variant === 'select') {
    await waterfall.evaluate((element, times) => Object(globalThis).watch.select(element, times), FRAMES / 2)
  } else if (variant === 'zoom') {
    const names = ['Taller rows', 'Flatter rows']
    await page.evaluate(
      ([labels, times]) => {
        const buttons = labels.map((label) => Object(globalThis).document.querySelector(`[aria-label="${label}"]`))
        return Object(globalThis).watch.press(buttons, times)
      },
      /** @type {const} */ ([names, FRAMES])
    )
  } else await page.evaluate((frames) => Object(globalThis).watch.frames(frames), FRAMES)
}
