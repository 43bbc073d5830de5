import { FIRST_TOKENS, textMbOf, withStreamscope } from './opened.mjs'
import { growthOver, settledAt } from './resident.mjs'

const TABS = 8
const TOKENS = 100_000

/** Tabs of the Workbench with a long reply each; and none of them any more. @param {string} executable */
export function measureClosedTabs(executable) {
  return withStreamscope(executable, async ({ app, plan }) => {
    const { keyboard } = app.page
    await keyboard.press('Control+2')
    plan(FIRST_TOKENS)
    await runTab(app, 1)
    const figures = await settledAt(app, 'one short tab')
    plan(TOKENS)
    for (let tab = 2; tab <= TABS + 1; tab += 1) {
      await keyboard.press('Control+t')
      await runTab(app, tab)
    }
    Object.assign(figures, await settledAt(app, `${TABS} long tabs more`))
    for (let tab = 0; tab < TABS; tab += 1) await keyboard.press('Control+w')
    Object.assign(figures, await settledAt(app, 'those closed'))
    const textMb = TABS * textMbOf(TOKENS)
    return {
      'the text': textMb,
      ...figures,
      ...growthOver(figures, { from: 'one short tab', to: `${TABS} long tabs more`, textMb, name: 'open tabs' }),
      ...growthOver(figures, { from: 'one short tab', to: 'those closed', textMb, name: 'closed tabs' })
    }
  })
}

/** @param {import('../harness/open-app.mjs').OpenApp} app @param {number} tab its place in the row, which is the last */
async function runTab({ page }, tab) {
  await page.getByLabel('Human message').fill(`Question ${tab}`)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tab', { name: new RegExp(`^Question ${tab}, Complete$`) }).waitFor({ timeout: 120_000 })
}
