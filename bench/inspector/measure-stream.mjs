import { fileURLToPath } from 'node:url'
import { inProject } from '../../scripts/setup/project.mjs'
import { openApp } from '../harness/open-app.mjs'
import { WatchedPage } from './watched-page.mjs'
import { openWorkbench } from './workbench.mjs'

/** Text nodes, appended once a frame by the least that an Electron app can be, in the Workbench's column and font. */
export const FLOOR = 'floor'
/** The same in the column that the inspector leaves beside it. */
export const NARROW_FLOOR = 'narrow floor'
/** The Workbench without its inspector. */
export const CLOSED = 'closed'
export const PER_SECOND = 5_000
/** As wide as the text is in a window of 1,100 pixels, without the inspector and with it. */
const COLUMN_PX = 561
const NARROW_COLUMN_PX = 290
const BARE_FOLDER = fileURLToPath(new URL('../window/bare-app', import.meta.url))

/**
 * One reply in a fresh app; a variant that is neither of these is the part of the inspector that is open.
 * @param {string} executable @param {Awaited<ReturnType<typeof import('../harness/token-server.mjs').startTokenServer>>} server @param {string} variant
 * @param {number} tokens @returns {Promise<import('../harness/rows.mjs').Figures>}
 */
export async function measureStream(executable, server, variant, tokens) {
  const url = `${server.origin}/planned/v1`
  const isFloor = variant === FLOOR || variant === NARROW_FLOOR
  const columnPx = variant === FLOOR || variant === CLOSED ? COLUMN_PX : NARROW_COLUMN_PX
  const app = await openApp(executable, isFloor ? BARE_FOLDER : inProject(), { OPENAI_BASE_URL: url })
  try {
    const watched = new WatchedPage(app)
    await watched.watch()
    if (isFloor) await app.page.evaluate((widthPx) => Object(globalThis).layOut(widthPx), columnPx)
    else await openWorkbench(app.page, variant === CLOSED ? null : variant)
    const run = () =>
      isFloor
        ? app.page.evaluate((request) => Object(globalThis).run(request), { url, isEach: false })
        : app.page.getByRole('button', { name: 'Run', exact: true }).click()
    server.plan = { tokens: 300, perSecond: PER_SECOND, hold: 'nowhere' }
    await watched.cost(run, 'Complete')
    await expectColumn(app.page, columnPx)
    server.plan = { tokens, perSecond: PER_SECOND, hold: 'nowhere' }
    return { ...(await watched.cost(run, 'Complete')) }
  } finally {
    await app.close()
  }
}

/** A floor in another column is none. @param {import('playwright').Page} page @param {number} widthPx */
async function expectColumn(page, widthPx) {
  const text = page.locator('[dir=auto]:visible').last()
  const found = await text.evaluate((element) => Object(element).clientWidth)
  if (found !== widthPx) throw new Error(`The text stands in a column of ${found} pixels, not ${widthPx}.`)
}
