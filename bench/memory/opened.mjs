import { inProject } from '../../scripts/setup/project.mjs'
import { openApp } from '../harness/open-app.mjs'
import { StoryCard } from '../harness/story-card.mjs'
import { startTokenServer, textOf } from '../harness/token-server.mjs'

/** Where a run of some hundred tokens belongs to the idle app: it loads LangChain and all that a first run needs. */
export const FIRST_TOKENS = 300

/**
 * An app and the server that it asks, both its own.
 * @typedef {{
 *   app: import('../harness/open-app.mjs').OpenApp, card: StoryCard, origin: string, plan(tokens: number): void
 * }} Opened
 */

/**
 * Opens an app for as long as something is done with it.
 * @template Value
 * @param {string} executable @param {string} appFolder @param {(opened: Opened) => Promise<Value>} use
 * @returns {Promise<Value>}
 */
export async function withOpenApp(executable, appFolder, use) {
  const server = await startTokenServer()
  try {
    const app = await openApp(executable, appFolder, { OPENAI_BASE_URL: `${server.origin}/planned/v1` })
    try {
      const card = new StoryCard(app.page)
      await card.watch()
      const plan = (/** @type {number} */ tokens) => {
        server.plan = { tokens, perSecond: 0, hold: 'nowhere' }
      }
      plan(FIRST_TOKENS)
      return await use({ app, card, origin: server.origin, plan })
    } finally {
      await app.close()
    }
  } finally {
    await server.close()
  }
}

/**
 * Streamscope with a few runs behind it.
 * @template Value
 * @param {string} executable @param {(opened: Opened) => Promise<Value>} use
 */
export function withStreamscope(executable, use) {
  return withOpenApp(executable, inProject(), async (opened) => {
    await opened.card.chooseProvider('OpenAI-compatible')
    await opened.card.runMany(3)
    return use(opened)
  })
}

/** How much text so many tokens are, in MB. @param {number} tokens */
export function textMbOf(tokens) {
  let length = 0
  for (let token = 0; token < tokens; token += 1) length += textOf(token).length
  return length / 1e6
}
