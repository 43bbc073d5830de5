import { textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { expectNoBarriers } from './barriers'
import { lookInBothThemes } from './both-themes'
import { chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

test('tabs keep what is typed and what runs, through keys, closing, a reload and a restart', async ({
  launch,
  server
}) => {
  const environment = { OPENAI_BASE_URL: server.baseUrl }
  const { electron, page } = await launch({ environment })
  await page.keyboard.press('Control+2')
  const tabs = page.getByRole('tablist', { name: 'Workbench tabs' }).getByRole('tab')
  const message = page.getByLabel('Human message')
  const text = page.getByRole('article', { name: 'Reply text' })
  await chooseProvider(page, 'OpenAI-compatible')
  await message.fill('First question')
  await page.keyboard.press('Control+Enter')
  const exchange = await server.nextExchange()
  await exchange.write(encodeEvent(textChunk('Kept while ')))
  await expect(text).toContainText('Kept while')
  await expect(tabs).toHaveAccessibleName('First question, Streaming')

  await page.keyboard.press('Control+t')
  await expect(message).toBeFocused()
  await expect(message).toHaveValue('')
  await page.keyboard.type('Second question')
  await expect(tabs).toHaveCount(2)
  await page.keyboard.press('Control+Enter')
  const second = await server.nextExchange()
  await second.write(encodeEvent(textChunk('Another one')))
  await expect(text).toContainText('Another one')
  await exchange.write(encodeEvent(textChunk('another runs')))

  await page.keyboard.press('Control+Tab')
  await expect(tabs.first()).toBeFocused()
  await expect(text).toContainText('Kept while another runs')
  await page.keyboard.press('F2')
  await page.getByLabel('Name of the tab').fill('Mine')
  await page.keyboard.press('Enter')
  await expect(tabs.first()).toHaveAccessibleName('Mine, Streaming')
  await page.keyboard.press('ArrowRight')
  await expect(text).toContainText('Another one')

  await page.reload()
  await expect(tabs.first()).toHaveAccessibleName('Mine, Streaming')
  await expect(message).toHaveValue('Second question')
  await expect(text).toContainText('Another one')

  await page.keyboard.press('Control+w')
  await expect(tabs).toHaveCount(1)
  await expect(text).toContainText('Kept while another runs')
  await expect(page.getByText('“Second question” closed.')).toBeVisible()
  await page.keyboard.press('Control+Shift+t')
  await expect(tabs.nth(1)).toHaveAccessibleName('Second question, Stopped')
  await expect(text).toContainText('Another one')

  await page.getByRole('button', { name: 'Inspector' }).click()
  await page.getByRole('tab', { name: 'Queue' }).click()
  await electron.close()
  const again = await launch({ environment })
  await again.page.keyboard.press('Control+2')
  await expect(again.page.getByRole('tab', { name: 'Mine' })).toBeVisible()
  await expect(again.page.getByLabel('Human message')).toHaveValue('Second question')
  await expect(again.page.getByRole('article', { name: 'Reply text' })).toContainText('Another one')
  await expect(again.page.getByRole('tab', { name: 'Queue', selected: true })).toBeVisible()
  expect([...again.complaints]).toEqual([])
})

test('many tabs stay in sight, and one that was closed is offered back, with no barriers', async ({ launched }) => {
  const { electron, page } = launched
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+Enter')
  const tabs = page.getByRole('tab')
  await expect(tabs).toHaveAccessibleName(/Complete$/)
  for (let count = 2; count <= 5; count += 1) {
    await page.getByRole('button', { name: 'New tab' }).click()
    await page.getByLabel('Human message').fill(`Question number ${count}, and a long one`)
  }
  await page.getByRole('button', { name: 'Tab menu' }).click()
  await page.getByRole('menuitem', { name: /^Close tab/ }).click()
  await expect(page.getByText('“Question number 5, and a long one” closed.')).toBeVisible()
  await lookInBothThemes(electron, page, 'tabs')
  await page.getByRole('button', { name: 'Tab menu' }).click()
  await page.getByRole('menuitem', { name: /^Rename tab/ }).click()
  await expect(page.getByLabel('Name of the tab')).toBeFocused()
  await expectNoBarriers(page, 'renaming')
  await page.keyboard.press('Escape')
  for (let count = 5; count <= 12; count += 1) await page.getByRole('button', { name: 'New tab' }).click()
  await expect(tabs).toHaveCount(12)
  await photograph(electron, page, 'tabs-many')
})
