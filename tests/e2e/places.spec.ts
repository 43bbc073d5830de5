import { finishChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { cardOf, chooseProvider } from './examples-page'
import { expect, test } from './fixtures'

test('places open by link, by shortcut and by going back; focus and title follow', async ({ launched }) => {
  const { page, complaints } = launched
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  const current = page.locator('[aria-current=page]')
  await expect(page.getByRole('main')).toHaveCount(1)

  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(heading('Settings')).toBeFocused()
  await expect(current).toHaveText(['Settings'])
  await expect(page).toHaveTitle('Settings – Streamscope')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Run both' })).toHaveCount(0)

  await page.keyboard.press('Control+1')
  await expect(heading('Examples')).toBeFocused()
  await page.keyboard.press('Control+4')
  await expect(heading('Settings')).toBeFocused()
  // On Settings the shortcuts of the examples are nobody's.
  await page.keyboard.press('Control+Enter')
  await page.evaluate(() => history.back())
  await expect(heading('Examples')).toBeVisible()
  await expect(cardOf(page, 'Story').status).toHaveText('Idle')
  expect(complaints).toEqual([])
})

test('a stream goes on while another place is open, and its reader comes back to the same line', async ({
  launch,
  server
}) => {
  const { page } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
  await chooseProvider(page, 'OpenAI-compatible')
  const story = cardOf(page, 'Story')
  const scroller = story.region.getByRole('article')
  const top = () => scroller.evaluate((element) => Math.round(element.scrollTop))
  const lines = (from: number) => Array.from({ length: 60 }, (_, index) => `Line ${from + index}\n`)
  const encode = (texts: readonly string[]) => texts.map((text) => encodeEvent(textChunk(text))).join('')

  await page.getByRole('button', { name: 'Run story' }).click()
  const exchange = await server.nextExchange()
  await exchange.write(encode(lines(0)))
  await expect(story.text).toContainText('Line 59')
  await scroller.hover()
  await page.mouse.wheel(0, -400)
  await expect(story.region.getByRole('button', { name: 'To the end' })).toBeVisible()
  const before = await top()

  await page.getByRole('link', { name: 'Settings' }).click()
  await exchange.write(`${encode(lines(60))}${encodeEvent(finishChunk())}${encodeEvent('[DONE]')}`)
  await exchange.end()
  await expect(page.getByText(/^Story complete/)).toHaveCount(1)
  await page.getByRole('link', { name: 'Examples' }).click()
  await expect(story.status).toHaveText('Complete')
  await expect(story.text).toContainText('Line 119')
  expect(await top()).toBe(before)
})
