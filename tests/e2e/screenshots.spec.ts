import type { Page } from 'playwright/test'
import type { Exchange } from '../helpers/chat-completions-exchange'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { jsonAnswer } from '../helpers/response-scripts'
import { cardOf, chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

const THEMES = ['Light', 'Dark'] as const
const STORY = [
  'In the year 2157, Commander Sarah Chen led a small crew ',
  'aboard the starship Pioneer.\n\nAs they came near Alpha Centauri, ',
  'nobody spoke. The journey had taken fifteen years.'
]
const HARD_WORDS = [
  `A word that never ends: ${'extraordinarily'.repeat(12)}\n\n`,
  'مرحبا بالعالم، هذه قصة قصيرة عن سفينة صغيرة.\nשלום עולם\n\n',
  'Łódź, İstanbul, ß, café, 👩🏽‍🚀 🚀'
]

const encode = (texts: readonly string[]) =>
  [roleChunk(), ...texts.map(textChunk)].map((chunk) => encodeEvent(chunk)).join('')
const endOf = (finishReason: string) => `${encodeEvent(finishChunk(finishReason))}${encodeEvent('[DONE]')}`

async function finish(exchange: Exchange, texts: readonly string[], finishReason = 'stop'): Promise<void> {
  await exchange.write(`${encode(texts)}${endOf(finishReason)}`)
  await exchange.end()
}

/** Brings the cards into a state of the server's making. */
type Stage = (page: Page, server: ChatCompletionsServer) => Promise<void>

const stages: Record<string, Stage> = {
  async idle() {},

  async waiting(page, server) {
    await page.getByRole('button', { name: 'Run both' }).click()
    await server.nextExchange()
    await expect(cardOf(page, 'Story').status).toHaveText('Waiting')
  },

  async streaming(page, server) {
    await page.getByRole('button', { name: 'Run both' }).click()
    const exchange = await server.nextExchange()
    await exchange.write(encode(STORY))
    await expect(cardOf(page, 'Story').text).toContainText('fifteen years')
  },

  async 'complete-and-cut-off'(page, server) {
    await page.getByRole('button', { name: 'Run story' }).click()
    await finish(await server.nextExchange(), STORY)
    await page.getByRole('button', { name: 'Run uppercase' }).click()
    await finish(await server.nextExchange(), ['Programming is the art of'], 'length')
    await expect(cardOf(page, 'Story').status).toHaveText('Complete')
    await expect(cardOf(page, 'Uppercase').status).toHaveText('Incomplete')
  },

  async 'stopped-and-filtered'(page, server) {
    await page.getByRole('button', { name: 'Run story' }).click()
    const exchange = await server.nextExchange()
    await exchange.write(encode(STORY))
    await expect(cardOf(page, 'Story').text).toContainText('fifteen years')
    await cardOf(page, 'Story').stop.click()
    await expect(cardOf(page, 'Story').status).toHaveText('Stopped')
    await page.getByRole('button', { name: 'Run uppercase' }).click()
    await finish(await server.nextExchange(), ['Programming is'], 'content_filter')
    await expect(cardOf(page, 'Uppercase').status).toHaveText('Incomplete')
  },

  async interrupted(page, server) {
    await page.getByRole('button', { name: 'Run story' }).click()
    const exchange = await server.nextExchange()
    await exchange.write(encode(STORY))
    await expect(cardOf(page, 'Story').text).toContainText('fifteen years')
    await exchange.write(encodeEvent({ error: { message: 'The model has crashed.', type: 'server_error' } }))
    await exchange.end()
    await expect(cardOf(page, 'Story').status).toHaveText('Failed')
  },

  async 'hard-words'(page, server) {
    await page.getByRole('button', { name: 'Run story' }).click()
    await finish(await server.nextExchange(), HARD_WORDS)
    await page.getByRole('button', { name: 'Run uppercase' }).click()
    await finish(await server.nextExchange(), HARD_WORDS)
    await expect(cardOf(page, 'Uppercase').status).toHaveText('Complete')
  },

  async 'retrying-and-failed'(page, server) {
    server.respondWith(jsonAnswer(429, { error: { message: 'Slow down.' } }, { 'retry-after': '20' }))
    await page.getByRole('button', { name: 'Run story' }).click()
    await expect(cardOf(page, 'Story').region.getByText(/Attempt 2/)).toBeVisible()
    server.respondWith(jsonAnswer(401, { error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } }))
    await page.getByRole('button', { name: 'Run uppercase' }).click()
    await expect(cardOf(page, 'Uppercase').status).toHaveText('Failed')
  },

  async providers(page) {
    await page.getByRole('button', { name: /^Provider:/ }).click()
    await expect(page.getByRole('menu')).toBeVisible()
  },

  async about(page) {
    await page.getByRole('button', { name: 'About Streamscope' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  }
}

for (const theme of THEMES) {
  test(`every state of the Examples page, ${theme.toLowerCase()}`, async ({ launch }) => {
    const server = await startChatCompletionsServer()
    const { electron, page } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
    await page.getByRole('button', { name: /^Theme:/ }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await chooseProvider(page, 'OpenAI-compatible')
    for (const [name, bring] of Object.entries(stages)) {
      await bring(page, server)
      await photograph(electron, page, `examples-${name}-${theme.toLowerCase()}`)
      // Closes what floats, then stops what runs.
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
    }
    await server.close()
  })
}
