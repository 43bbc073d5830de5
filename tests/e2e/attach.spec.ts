import { once } from 'node:events'
import type { Page } from 'playwright/test'
import type { KnownRun } from '../../src/shared/ipc-contract'
import { isTerminalRunEvent, type RunEvent } from '../../src/shared/run-event'
import { type RunState, reduceRunState } from '../../src/shared/run-state'
import type { Exchange } from '../helpers/chat-completions-exchange'
import type { ChatCompletionsServer } from '../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEventStream } from '../helpers/event-stream-bytes'
import { expect, type LaunchedApp, test } from './fixtures'

interface Heard {
  runs: KnownRun[]
  events: RunEvent[]
}

/** Listens and asks as a window does that has just been loaded. */
async function attach(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const heard: Heard = { runs: [], events: [] }
    Object.assign(window, { heard })
    window.streamscope.on('run:batch', (batch) => heard.events.push(...batch.events))
    const answer = await window.streamscope.invoke('run:list', undefined)
    if (answer.ok) heard.runs = answer.value
  })
}

const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard }).heard)

/** Starts a run in the Story card's place, on a server that holds it in mid-stream. */
async function startRun({ page }: LaunchedApp, server: ChatCompletionsServer): Promise<Exchange> {
  const answer = await page.evaluate(
    (baseUrl) =>
      window.streamscope.invoke('run:start', {
        provider: 'compatible',
        baseUrl,
        model: 'test-model',
        messages: [{ role: 'human', content: 'Count.' }],
        slot: 'story'
      }),
    server.baseUrl
  )
  expect(answer.ok).toBe(true)
  return server.nextExchange()
}

/** Streams `n0 n1 n2 ...`, a chunk each; returns the text. */
async function stream(exchange: Exchange, from: number, to: number): Promise<string> {
  const texts = Array.from({ length: to - from }, (_, index) => `n${from + index} `)
  for (const text of texts) await exchange.write(encodeEventStream([textChunk(text)], { done: false }))
  return texts.join('')
}

async function finish(exchange: Exchange): Promise<void> {
  await exchange.write(encodeEventStream([finishChunk()]))
  await exchange.end()
}

test('a window that is reloaded in mid-stream goes on with no gap and no duplicate', async ({ launched, server }) => {
  const { page } = launched
  await attach(page)
  const exchange = await startRun(launched, server)
  await exchange.write(encodeEventStream([roleChunk()], { done: false }))
  let text = await stream(exchange, 0, 100)
  await expect.poll(async () => (await heardBy(page)).events.length).toBeGreaterThan(1)

  const [meanwhile] = await Promise.all([stream(exchange, 100, 2000), page.reload().then(() => attach(page))])
  text += meanwhile
  text += await stream(exchange, 2000, 2100)
  await finish(exchange)
  await expect.poll(async () => (await heardBy(page)).events.some(isTerminalRunEvent)).toBe(true)

  const { runs, events } = await heardBy(page)
  const [known] = runs
  expect(known).toMatchObject({ slot: 'story', state: { status: 'Streaming' } })
  expect(events.filter(isTerminalRunEvent)).toHaveLength(1)
  // The terminal event carries the whole text and would hide a gap.
  const deltas = events.filter((event) => !isTerminalRunEvent(event))
  expect(deltas.reduce(reduceRunState, known?.state as RunState).text).toBe(text)

  const story = page.getByRole('region', { name: 'Story' })
  await expect(story.getByRole('status')).toHaveText('Complete')
  expect((await story.textContent())?.split('n0 ')).toHaveLength(2)
  expect(await story.textContent()).toContain(text.trim())
})

test('a page whose process dies is loaded again, and the run goes on', async ({ launched, server }) => {
  const exchange = await startRun(launched, server)
  const first = await stream(exchange, 0, 100)
  await launched.electron.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const loaded = new Promise<void>((settle) => contents?.once('did-finish-load', () => settle()))
    contents?.forcefullyCrashRenderer()
    await loaded
  })
  const text = first + (await stream(exchange, 100, 200))
  await finish(exchange)
  // The driver has given the crashed page up, so main looks.
  const textOfPage = (): Promise<string> =>
    launched.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.executeJavaScript('document.body.textContent')
    )
  await expect.poll(textOfPage).toContain(text.trim())
  await expect.poll(textOfPage).toContain('Complete')
})

test('closing the window in mid-run ends the run, its socket and the process', async ({ launched, server }) => {
  const exchange = await startRun(launched, server)
  await stream(exchange, 0, 10)
  const exited = once(launched.electron.process(), 'exit')
  await launched.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await exchange.socketClosed
  expect(await exited).toEqual([0, null])
})

test('a signal to end does the same', async ({ launched, server }) => {
  const exchange = await startRun(launched, server)
  const exited = once(launched.electron.process(), 'exit')
  launched.electron.process().kill('SIGTERM')
  await exchange.socketClosed
  expect(await exited).toEqual([0, null])
})
