import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { jsonAnswer, replyWith } from '../helpers/response-scripts'
import { cardOf, chooseProvider, type ExampleCard } from './examples-page'
import { test as base, expect, type LaunchedApp } from './fixtures'

interface ServerFixtures {
  server: ChatCompletionsServer
  /** The app, with a server of our own as its OpenAI-compatible provider, already chosen. */
  connected: LaunchedApp
}

const test = base.extend<ServerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here, even where nothing is needed.
  server: async ({}, use) => {
    const server = await startChatCompletionsServer()
    await use(server)
    await server.close()
  },
  connected: async ({ launch, server }, use) => {
    const launched = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
    await chooseProvider(launched.page, 'OpenAI-compatible')
    await use(launched)
  }
})

/** The events of a stream, one by one. */
const written = (...texts: string[]) => [roleChunk(), ...texts.map(textChunk)].map((chunk) => encodeEvent(chunk))
const ending = `${encodeEvent(finishChunk())}${encodeEvent('[DONE]')}`

test('what a server streams arrives unchanged, to the last byte', async ({ connected, server }) => {
  const { electron, page } = connected
  const texts = [
    'Zoë said: “naïve café” 👩🏽‍🚀',
    '\ud83d',
    '\ude80 \t tab\r\nCRLF\rCR\u2028LS\u00a0NBSP\u200bZWSP',
    ' <b>not bold</b> &amp; $1 \\n "quotes" \u202eRTL\u202c مرحبا שלום 你好',
    '\n\n\n',
    'x'.repeat(5_000),
    '\nend  '
  ]
  server.respondWith(replyWith(texts))
  await page.getByRole('button', { name: 'Run story' }).click()
  const story = cardOf(page, 'Story')
  await expect(story.status).toHaveText('Complete')
  expect(await story.text.evaluate((host) => host.textContent)).toBe(texts.join(''))
  await story.region.getByRole('button', { name: 'Copy' }).click()
  await expect(story.region.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(texts.join(''))
  await expect(story.region.getByText('OpenAI-compatible')).toBeVisible()
})

test('Stop in mid-stream keeps the partial text, closes the socket and reads Stopped', async ({
  connected,
  server
}) => {
  const { page } = connected
  const story = cardOf(page, 'Story')
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(story.status).toHaveText('Waiting')
  const exchange = await server.nextExchange()
  await exchange.write(written('Once upon ', 'a ti').join(''))
  await expect(story.text).toHaveText('Once upon a ti')
  await expect(story.status).toHaveText('Streaming')
  await story.stop.click()
  await expect(story.status).toHaveText('Stopped')
  await exchange.socketClosed
  await expect(story.text).toHaveText('Once upon a ti')
  await expect(story.region.getByText('Stopped here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Run story' })).toBeEnabled()
})

test('two runs at once have a Stop each', async ({ connected, server }) => {
  const { page } = connected
  await page.getByRole('button', { name: 'Run story' }).click()
  const first = await server.nextExchange()
  await page.getByRole('button', { name: 'Run uppercase' }).click()
  const second = await server.nextExchange()
  await first.write(written('plain').join(''))
  await second.write(written('loud').join(''))
  await expect(cardOf(page, 'Uppercase').text).toHaveText('LOUD')
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(2)
  await cardOf(page, 'Story').stop.click()
  await expect(cardOf(page, 'Story').status).toHaveText('Stopped')
  await expect(cardOf(page, 'Uppercase').status).toHaveText('Streaming')
  await second.write(ending)
  await second.end()
  await expect(cardOf(page, 'Uppercase').status).toHaveText('Complete')
})

test('a failure says its cause and the way out, keeps what had arrived, and can be tried again', async ({
  connected,
  server
}) => {
  const { electron, page } = connected
  const story = cardOf(page, 'Story')
  await page.getByRole('button', { name: 'Run story' }).click()
  const exchange = await server.nextExchange()
  await exchange.write(written('Once upon a ti').join(''))
  await expect(story.text).toHaveText('Once upon a ti')
  await exchange.write(encodeEvent({ error: { message: 'The model has crashed.', type: 'server_error' } }))
  await exchange.end()
  await expect(story.status).toHaveText('Failed')
  await expect(story.text).toHaveText('Once upon a ti')
  await expect(story.region.getByText('Interrupted here')).toBeVisible()
  await expect(story.region.getByText(/The model has crashed/)).toBeVisible()
  await story.region.getByRole('button', { name: 'Copy details' }).click()
  await expect(story.region.getByRole('button', { name: 'Copied' })).toBeVisible()
  const details = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(details).toContain('Code: provider-error')
  expect(details).toContain(`Host: ${server.host}`)
  server.respondWith(replyWith(['Once more.']))
  await story.region.getByRole('button', { name: 'Retry' }).click()
  await expect(story.status).toHaveText('Complete')
  await expect(story.text).toHaveText('Once more.')
})

test('Run both ends with the first failure', async ({ connected, server }) => {
  const { page } = connected
  server.respondWith(jsonAnswer(401, { error: { message: 'No such key.', code: 'invalid_api_key' } }))
  await page.getByRole('button', { name: 'Run both' }).click()
  const story = cardOf(page, 'Story')
  await expect(story.status).toHaveText('Failed')
  await expect(story.region.getByText(/key/i)).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Run both' })).toBeEnabled()
  await expect(cardOf(page, 'Uppercase').status).toHaveText('Idle')
  expect(server.requests).toHaveLength(1)
})

test('a new attempt is announced while it is waited for, and Stop ends the waiting', async ({ connected, server }) => {
  const { page } = connected
  const story = cardOf(page, 'Story')
  server.respondWith(jsonAnswer(503, { error: { message: 'Overloaded.' } }, { 'retry-after': '30' }))
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(story.region.getByText(/Attempt 2 in \d+ s\./)).toBeVisible()
  await expect(story.status).toHaveText('Waiting')
  await story.stop.click()
  await expect(story.status).toHaveText('Stopped')
  expect(server.requests).toHaveLength(1)
})

test('a window that is reloaded in mid-stream goes on where it was', async ({ connected, server }) => {
  const { electron, page } = connected
  await page.getByRole('button', { name: 'Run story' }).click()
  const exchange = await server.nextExchange()
  await exchange.write(written('Once ', 'upon ').join(''))
  const story = cardOf(page, 'Story')
  await expect(story.text).toHaveText('Once upon ', { useInnerText: false })
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await page.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.toJSON().type === 'reload')
  await expect(story.status).toHaveText('Streaming')
  await expect(story.text).toHaveText('Once upon ')
  await expect(story.stop).toBeEnabled()
  await exchange.write(encodeEvent(textChunk('a time.')))
  await exchange.write(ending)
  await exchange.end()
  await expect(story.status).toHaveText('Complete')
  expect(await story.text.textContent()).toBe('Once upon a time.')
})

test('a reader who scrolled up stays there, and can go to the end', async ({ connected, server }) => {
  const { page } = connected
  const story = cardOf(page, 'Story')
  const scroller = story.region.getByRole('article')
  const toEnd = story.region.getByRole('button', { name: 'To the end' })
  const top = () => scroller.evaluate((element) => Math.round(element.scrollTop))
  const distance = () =>
    scroller.evaluate((element) => Math.round(element.scrollHeight - element.clientHeight - element.scrollTop))
  const lines = (from: number) => Array.from({ length: 60 }, (_, index) => `Line ${from + index}\n`)

  await page.getByRole('button', { name: 'Run story' }).click()
  const exchange = await server.nextExchange()
  await exchange.write(written(...lines(0)).join(''))
  await expect(story.text).toContainText('Line 59')
  await expect.poll(distance).toBe(0)
  await expect(toEnd).toHaveCount(0)

  await scroller.hover()
  await page.mouse.wheel(0, -600)
  await expect(toEnd).toBeVisible()
  await expect.poll(async () => (await distance()) > 300).toBe(true)
  const before = await top()
  await exchange.write(
    lines(60)
      .map((line) => encodeEvent(textChunk(line)))
      .join('')
  )
  await expect(story.text).toContainText('Line 119')
  expect(await top()).toBe(before)

  await toEnd.click()
  await expect.poll(distance).toBe(0)
  await expect(toEnd).toHaveCount(0)
  await holdFramesUntilComplete(story)
  await exchange.write(`${encodeEvent(textChunk('The end.'))}${ending}`)
  await exchange.end()
  await expect(story.status).toHaveText('Complete')
  await expect(story.text).toContainText('The end.')
  await expect.poll(distance).toBe(0)
  await expect(toEnd).toHaveCount(0)

  // Nothing scrolls where the top is already in view, so no event tells that the end has come into view.
  await scroller.press('Home')
  await expect.poll(top).toBe(0)
  await expect(toEnd).toBeVisible()
  await scroller.evaluate((element) => element.style.setProperty('font-size', '0'))
  await story.text.evaluate((element) => element.style.setProperty('line-height', '0'))
  await expect.poll(distance).toBe(0)
  await expect(toEnd).toHaveCount(0)
})

/**
 * As a busy machine does it: the window hears of the end and is laid out before the frame that shows the last words. What
 * shrinks in that layout and has grown back by the next one must not cost the reader the end.
 */
async function holdFramesUntilComplete({ region, status }: ExampleCard): Promise<void> {
  const article = await region.getByRole('article').elementHandle()
  await status.evaluate((element, scroller) => {
    const nextFrame = window.requestAnimationFrame.bind(window)
    const held: FrameRequestCallback[] = []
    window.requestAnimationFrame = (callback) => held.push(callback)
    const observer = new MutationObserver(() => {
      if (element.textContent !== 'Complete' || !scroller) return
      observer.disconnect()
      scroller.getBoundingClientRect()
      window.requestAnimationFrame = nextFrame
      for (const callback of held) nextFrame(callback)
    })
    observer.observe(element, { subtree: true, childList: true, characterData: true })
  }, article)
}
