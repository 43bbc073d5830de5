import type { Page } from 'playwright/test'
import type { ChatCompletionsServer } from '../helpers/chat-completions-server'
import { deltaChunk, finishChunk, roleChunk, textChunk, usageChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { expectNoBarriers } from './barriers'
import { chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { chooseView } from './markdown-page'
import { photograph } from './photograph'
import { invoke } from './window-runs'

const PARTS = ['Figures', 'Tokens', 'Timeline', 'Queue', 'Wire', 'Callbacks'] as const

const part = (page: Page, name: (typeof PARTS)[number]) => page.getByRole('tab', { name, exact: true })
/** Together more than the buffers of two sockets and of Chromium hold. */
const HEAVY_EVENTS = 256
const HEAVY_EVENT_BYTES = 128 * 1024
const encode = (chunks: readonly unknown[]) => chunks.map((chunk) => encodeEvent(chunk)).join('')

for (const theme of ['Light', 'Dark'] as const) {
  test(`every part, while a run streams and afterwards, ${theme.toLowerCase()}`, async ({ launch, server }) => {
    const { electron, page, complaints } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
    const shoot = (name: string) => photograph(electron, page, `inspector-${name}-${theme.toLowerCase()}`)
    await page.getByRole('button', { name: /^Theme:/ }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await page.getByRole('link', { name: 'Workbench' }).click()
    await chooseProvider(page, 'OpenAI-compatible')
    await page.getByRole('button', { name: 'Inspector' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const exchange = await server.nextExchange()
    await part(page, 'Wire').click()
    await expect(page.getByText('No response has come yet.')).toBeVisible()
    const words = 'In the year 2157, Commander Sarah Chen led a small crew aboard the starship Pioneer. '.split(
      /(?<= )/
    )
    await exchange.write(encode([roleChunk(), deltaChunk({ reasoning_content: 'A story. ' })]))
    for (const word of words) await exchange.write(encodeEvent(textChunk(word)))
    await expect(page.getByRole('article', { name: 'Reply text' })).toContainText('Pioneer.')

    await part(page, 'Tokens').click()
    const tokens = page.getByRole('grid', { name: 'Tokens' })
    await expect(tokens.getByText('Commander·')).toBeVisible()
    await part(page, 'Timeline').click()
    await expect(page.getByText(/Most of the time goes into/)).toBeVisible()
    await shoot('timeline-live')
    await part(page, 'Queue').click()
    await expect(page.getByText(/At most \d+ of 256 waited/)).toBeVisible()

    await exchange.write(
      encode([
        deltaChunk({ content: 'They ', mood: 'calm' }),
        textChunk('slept.'),
        finishChunk(),
        usageChunk(9, 18),
        '[DONE]'
      ])
    )
    await exchange.end()
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('Complete')

    for (const name of PARTS) {
      await part(page, name).click()
      if (name === 'Tokens') {
        await tokens.getByText('Sarah·').click()
        await expect(tokens.getByRole('row', { selected: true })).toContainText('Sarah·')
        await expectMarked(page, 'Sarah ')
        await chooseView(page, 'Markdown')
        await expectMarked(page, 'Sarah ')
        await page
          .getByRole('article', { name: 'Reply text' })
          .getByRole('paragraph')
          .click({ position: { x: 4, y: 10 } })
        await expectMarked(page, 'In ')
        await expect(tokens.getByRole('row', { selected: true })).toContainText('In·')
        await chooseView(page, 'Plain')
        await page.getByLabel(/Underline the text/).check()
      }
      if (name === 'Wire') {
        await page.getByLabel('Find in the events').fill('mood')
        const found = page.getByRole('grid', { name: 'Events' }).getByRole('row').nth(1)
        await expect(found).toContainText('Not in the callback: delta.mood')
        await found.click()
        await expect(page.getByText('Read as JSON')).toBeVisible()
      }
      if (name === 'Callbacks') {
        await page.getByRole('grid', { name: 'Callbacks' }).getByRole('row').nth(1).click()
        await expect(page.getByText('"type": "human"')).toBeVisible()
      }
      if (name === 'Timeline') {
        await page.getByRole('group', { name: 'Waterfall of the tokens' }).press('ArrowDown')
        await expect(page.getByText(/^Token 1:/)).toBeVisible()
      }
      if (theme === 'Light' && (name === 'Timeline' || name === 'Queue')) await expectDrawnAnew(page, name)
      await shoot(name.toLowerCase())
      await expectNoBarriers(page, name)
    }
    if (theme === 'Light') await expectBackpressure(page, server)
    expect(complaints).toEqual([])
  })
}

/** What is marked in the text as the chosen token. */
async function expectMarked(page: Page, text: string): Promise<void> {
  const marked = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('inspected-piece') ?? [])]
      return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset)
    })
  await expect.poll(marked).toBe(text)
}

/** What is drawn has the colours of the theme, also where nothing but that changes. */
async function expectDrawnAnew(page: Page, name: 'Timeline' | 'Queue'): Promise<void> {
  const drawing = page.getByRole('tabpanel', { name }).locator('canvas').first()
  const drawn = () => drawing.evaluate((canvas) => (canvas as unknown as { toDataURL(): string }).toDataURL())
  const light = await drawn()
  await invoke(page, 'settings:change', { theme: 'dark' })
  await expect.poll(drawn).not.toBe(light)
  await invoke(page, 'settings:change', { theme: 'light' })
  await expect.poll(drawn).toBe(light)
}

/** A slow reader and a tight bound: the queue is full, and the server cannot write on until the reader is quick again. */
async function expectBackpressure(page: Page, server: ChatCompletionsServer): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Slow reader' })
  await part(page, 'Queue').click()
  await page.getByLabel('Bound of the queue').fill('4')
  await slider.press('End')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const exchange = await server.nextExchange()
  const event = encodeEvent({ ...textChunk('word '), padding: 'x'.repeat(HEAVY_EVENT_BYTES) })
  let written = 0
  const writing = (async () => {
    for (; written < HEAVY_EVENTS; written += 1) await exchange.write(event)
    await exchange.write(encode([finishChunk(), '[DONE]']))
    await exchange.end()
  })()
  await expect(page.getByText(/^At most 4 of 4 waited; the queue was full for [\d.]+ s\.$/)).toBeVisible()
  await expect(page.getByText(/that is backpressure/)).toBeVisible()
  const held = written
  await expect(page.getByRole('article', { name: 'Reply text' })).toContainText('word word word word word word')
  // At this pace all of it would take the reader most of a minute, and no buffer on the way has room for it.
  expect(written).toBeLessThan(HEAVY_EVENTS)
  expect(written - held).toBeLessThan(HEAVY_EVENTS / 4)
  await slider.press('Home')
  await writing
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText('Complete')
  expect(written).toBe(HEAVY_EVENTS)
}
