import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import type { Exchange } from '../helpers/chat-completions-exchange'
import type { ChatCompletionsServer } from '../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { cardOf, chooseProvider } from './examples-page'
import { expect, type LaunchedApp, test } from './fixtures'
import { type SeededRun, seedHistory } from './seeded-history'

const partOf = (...texts: string[]) =>
  [roleChunk(), ...texts.map(textChunk)].map((chunk) => encodeEvent(chunk)).join('')

/** What a person finds on the History page. */
function historyOf(page: Page) {
  return {
    list: page.getByRole('listbox', { name: 'Runs' }),
    runs: page.getByRole('option'),
    search: page.getByRole('searchbox', { name: 'Search runs' }),
    reader: page.getByRole('region', { name: 'Run' }),
    text: page.getByRole('article', { name: 'Text' }),
    async open() {
      await page.getByRole('link', { name: 'History', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    }
  }
}

async function finish(exchange: Exchange, ...texts: string[]): Promise<void> {
  await exchange.write(`${partOf(...texts)}${encodeEvent(finishChunk())}${encodeEvent('[DONE]')}`)
  await exchange.end()
}

/** Starts the story on a server of the test's own, and waits until these texts are on the page. */
async function streamStory({ page }: LaunchedApp, server: ChatCompletionsServer, text: string): Promise<Exchange> {
  await chooseProvider(page, 'OpenAI-compatible')
  await page.getByRole('button', { name: 'Run story' }).click()
  const exchange = await server.nextExchange()
  await exchange.write(partOf(text))
  await expect(cardOf(page, 'Story').text).toContainText(text.trim())
  return exchange
}

/** Answers the question where to save a file. */
function saveTo(electron: ElectronApplication, path: string): Promise<void> {
  return electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

test('a run is kept, found, read, run again, exported, deleted and brought back, by keyboard', async ({
  launch,
  server,
  userDataFolder
}) => {
  const { electron, page, complaints } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
  const history = historyOf(page)
  await history.open()
  await expect(page.getByText('No runs yet')).toBeVisible()
  await page.getByRole('button', { name: 'Open the examples' }).click()
  await chooseProvider(page, 'OpenAI-compatible')
  await page.getByRole('button', { name: 'Run story' }).click()
  await finish(await server.nextExchange(), 'The albatross ', 'flew north.')
  await expect(cardOf(page, 'Story').status).toHaveText('Complete')

  await page.keyboard.press('Control+3')
  await expect(history.runs).toHaveCount(1)
  await expect(history.runs).toContainText('Complete')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('north albatross')
  await expect(history.runs).toHaveCount(1)
  await page.keyboard.type(' zebra')
  await expect(page.getByText('No run matches')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(history.list).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(history.reader.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(history.text).toContainText('The albatross flew north.')

  const path = join(userDataFolder, 'exported.md')
  await saveTo(electron, path)
  await history.reader.getByRole('button', { name: 'Export' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Markdown' }).press('Enter')
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('## Reply\n\nThe albatross flew north.')

  await history.reader.getByRole('button', { name: 'Run again' }).click()
  const again = await server.nextExchange()
  expect(again.request.body).toEqual(server.requests[0]?.body)
  await again.write(partOf('Another '))
  await expect(history.text).toContainText('Another')
  await history.reader.getByRole('button', { name: 'Stop' }).click()
  await expect(history.reader).toContainText('Stopped here')
  await expect(history.runs).toHaveCount(2)
  await expect(history.runs.first()).toContainText('Stopped')

  await history.reader.getByRole('heading', { level: 2 }).press('Escape')
  await expect(history.list).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(page.getByText(/^Deleted: /)).toBeVisible()
  await expect(history.runs).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(history.runs).toHaveCount(2)
  await expect(history.list).toBeFocused()

  await page.getByRole('button', { name: /^Status:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Stopped' }).click()
  await expect(history.runs).toHaveCount(1)
  await page.reload()
  await expect(history.runs).toHaveCount(2)
  expect(complaints).toEqual([])
})

test('a window that is closed, and an app that is killed, in mid-stream lose no text', async ({
  launch,
  server,
  userDataFolder
}) => {
  const environment = { OPENAI_BASE_URL: server.baseUrl }
  const closed = await launch({ environment })
  await streamStory(closed, server, 'Closed in the middle ')
  const gone = once(closed.electron.process(), 'exit')
  await closed.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone

  const killed = await launch({ environment })
  await historyOf(killed.page).open()
  await historyOf(killed.page).runs.click()
  await expect(historyOf(killed.page).text).toContainText('Closed in the middle')
  await expect(historyOf(killed.page).text).toContainText('Streamscope was closed while this streamed.')
  await killed.page.keyboard.press('Control+1')
  const exchange = await streamStory(killed, server, 'Killed ')
  // The journal is written at the latest a quarter of a second after the text came.
  await expect.poll(() => journalsHold(userDataFolder, 'Killed ')).toBe(true)
  const died = once(killed.electron.process(), 'exit')
  killed.electron.process().kill('SIGKILL')
  await died
  exchange.reset()

  const { page } = await launch({ environment })
  const history = historyOf(page)
  await history.open()
  await expect(history.runs).toHaveCount(2)
  await history.runs.first().click()
  await expect(history.text).toContainText('Killed')
  await expect(history.text).toContainText('The app ended while this run was under way.')
})

/** Whether a journal on disk has the text, so that nothing can take it away. */
async function journalsHold(userDataFolder: string, text: string): Promise<boolean> {
  const folder = join(userDataFolder, 'history')
  const names = (await readdir(folder)).filter((name) => name.startsWith('run-'))
  const journals = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return journals.some((journal) => journal.includes(text))
}

test('every deletion is taken back, the last one first, and the focus is never lost', async ({
  launch,
  userDataFolder
}) => {
  const runs = ['first', 'second', 'third'].map((name, index) => ({
    runId: name,
    startedAt: new Date(Date.UTC(2026, 0, 3 - index)),
    prompt: `The ${name} prompt`,
    text: 'Some text.'
  }))
  await seedHistory(userDataFolder, runs)
  const { page } = await launch()
  const history = historyOf(page)
  const title = page.getByRole('heading', { level: 1, name: 'History' })
  await history.open()
  await history.runs.first().click()
  await history.list.press('Delete')
  await expect(page.getByText('Deleted: The first prompt')).toBeVisible()
  await history.list.press('Delete')
  await expect(page.getByText('Deleted: The second prompt')).toBeVisible()

  await page.getByRole('button', { name: 'Clean up' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete all runs' }).press('Enter')
  await expect(page.getByText('No runs yet')).toBeVisible()
  await expect(title).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(history.runs).toHaveText([/third/])
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(history.runs).toHaveText([/second/, /third/])
  await expect(history.list).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(history.runs).toHaveText([/first/, /second/, /third/])
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0)

  await history.search.fill('zebra')
  await page.getByRole('button', { name: 'Clear search and filters' }).press('Enter')
  await expect(history.runs).toHaveCount(3)
  await expect(history.list).toBeFocused()
})

test('where the history cannot be written a banner says so, and runs go on', async ({
  launch,
  server,
  userDataFolder
}) => {
  await writeFile(join(userDataFolder, 'history'), 'a file where the folder should be')
  const launched = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
  const { page } = launched
  await chooseProvider(page, 'OpenAI-compatible')
  await page.getByRole('button', { name: 'Run story' }).click()
  await finish(await server.nextExchange(), 'Only in memory.')
  await expect(cardOf(page, 'Story').status).toHaveText('Complete')
  await expect(page.getByRole('log', { name: 'Notices' })).toContainText('so runs go on in memory')
  const history = historyOf(page)
  await history.open()
  await history.runs.click()
  await expect(history.text).toContainText('Only in memory.')
})

test('ten thousand runs are listed from end to end, and a damaged one is named', async ({ launch, userDataFolder }) => {
  const runs: SeededRun[] = Array.from({ length: 10_000 }, (_, index) => ({
    runId: `run-${index}`,
    startedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
    prompt: `Prompt ${index}`,
    text: `Reply ${index}`
  }))
  await seedHistory(userDataFolder, runs)
  await writeFile(join(userDataFolder, 'history', 'run-damaged.jsonl'), 'not a journal')
  const { page } = await launch()
  const history = historyOf(page)
  await history.open()
  await expect(page.getByText(/^10,000 runs, /)).toBeVisible()
  await expect(history.runs.first()).toContainText('Prompt 9999')
  expect(await history.runs.count()).toBeLessThan(60)
  await history.list.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: /^Prompt 0 / })).toBeVisible()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Enter')
  await expect(history.text).toContainText('Reply')
  await page.getByText('1 file of the history cannot be read').click()
  await expect(page.getByText(/set aside/)).toBeVisible()
  await history.search.fill('Reply 4321')
  await expect(history.runs).toHaveCount(1)
  await expect(history.runs).toContainText('Prompt 4321')
})
