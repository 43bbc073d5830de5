import { fileURLToPath } from 'node:url'
import { inProject } from '../../scripts/setup/project.mjs'
import { openApp } from '../harness/open-app.mjs'
import { WatchedPage } from './watched-page.mjs'
import { openWorkbench } from './workbench.mjs'

/** Text nodes, appended once a frame by the least that an Electron app can be. */
export const FLOOR = 'floor'
/** The Workbench without its inspector. */
export const CLOSED = 'closed'
export const PER_SECOND = 5_000
const BARE_FOLDER = fileURLToPath(new URL('../window/bare-app', import.meta.url))

/**
 * One reply in a fresh app; a variant that is neither of these is the part of the inspector that is open.
 * @param {string} executable @param {Awaited<ReturnType<typeof import('../harness/token-server.mjs').startTokenServer>>} server @param {string} variant
 * @param {number} tokens @returns {Promise<import('../harness/rows.mjs').Figures>}
 */
export async function measureStream(executable, server, variant, tokens) {
  const url = `${server.origin}/planned/v1`
  const isFloor = variant === FLOOR
  const app = await openApp(executable, isFloor ? BARE_FOLDER : inProject(), { OPENAI_BASE_URL: url })
  try {
    const watched = new WatchedPage(app)
    await watched.watch()
    if (!isFloor) await openWorkbench(app.page, variant === CLOSED ? null : variant)
    const run = () =>
      isFloor
        ? app.page.evaluate((request) => Object(globalThis).run(request), { url, isEach: false })
        : app.page.getByRole('button', { name: 'Run', exact: true }).click()
    server.plan = { tokens: 300, perSecond: PER_SECOND, hold: 'nowhere' }
    await watched.cost(run, 'Complete')
    server.plan = { tokens, perSecond: PER_SECOND, hold: 'nowhere' }
    return { ...(await watched.cost(run, 'Complete')) }
  } finally {
    await app.close()
  }
}
