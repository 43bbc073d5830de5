import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { finishChunk, roleChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { expectNoBarriers } from './barriers'
import { chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

const listOf = (page: Page) => page.getByRole('region', { name: 'Processors' })

async function add(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name: 'Add a processor' }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${name} `) }).click()
  }
}

async function choose(page: Page, command: string): Promise<void> {
  await listOf(page)
    .getByRole('button', { name: /^Pipeline/ })
    .press('Enter')
  await page.getByRole('menuitem', { name: command, exact: true }).press('Enter')
}

const expectOrder = (page: Page, names: readonly string[]) =>
  expect(listOf(page).getByRole('listitem')).toHaveText(names.map((name) => new RegExp(`^${name}`)))

test('processors are dragged, moved by keyboard, removed and taken back; what is missing is said when it is time', async ({
  launched: { electron, page, complaints }
}) => {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 960))
  await page.waitForFunction(() => innerHeight === 960)
  await page.getByRole('link', { name: 'Workbench' }).click()
  await add(page, 'words', 'json', 'sentences')
  const items = listOf(page).getByRole('listitem')
  const handle = (place: number) => items.nth(place).getByTitle('Drag to move')

  // All three have to be in sight: a drag of the test's does not scroll.
  await items.nth(2).scrollIntoViewIfNeeded()
  await handle(0).dragTo(items.nth(2), { targetPosition: { x: 60, y: 55 } })
  await expectOrder(page, ['json', 'sentences', 'words'])
  await expect(listOf(page).getByText('words is now 3 of 3.')).toBeAttached()
  await handle(2).dragTo(items.nth(0), { targetPosition: { x: 60, y: 4 } })
  await expectOrder(page, ['words', 'json', 'sentences'])
  await page.getByRole('checkbox', { name: 'words' }).press('Alt+ArrowDown')
  await expectOrder(page, ['json', 'words', 'sentences'])
  await expect(page.getByRole('checkbox', { name: 'words' })).toBeFocused()

  await page.getByRole('button', { name: 'Remove words' }).press('Enter')
  await expect(page.getByText('words removed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a processor' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expectOrder(page, ['json', 'words', 'sentences'])

  await add(page, 'limit')
  await expect(page.getByText('Fill this in.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
  await expect(page.getByText('Fill this in.')).toBeVisible()
  const count = page.getByLabel('Count', { exact: true })
  await expect(count).toBeFocused()
  await count.fill('3')
  await page.getByLabel('Unit').selectOption('words')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Incomplete')
  const text = page.getByRole('article', { name: 'Reply text' }).locator('[dir=auto]')
  await expect(text).toHaveText(/^\S+( \S+){2}$/)
  await expect(items.nth(1).getByText(/^now .*, median .*, longest /)).toBeVisible()
  expect(complaints).toEqual([])
})

test('a pipeline is saved, renamed, exported, deleted, taken back and imported; its help runs an example', async ({
  launched: { electron, page, complaints },
  userDataFolder
}) => {
  const file = join(userDataFolder, 'exported.json')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await page.getByRole('link', { name: 'Workbench' }).click()
  await add(page, 'uppercase', 'redact')
  await choose(page, 'Save as…')
  await page.getByLabel('Name of the pipeline').fill('Loud')
  await page.keyboard.press('Enter')
  await expect(listOf(page).getByRole('button', { name: 'Pipeline: Loud' })).toBeFocused()
  await page.getByRole('checkbox', { name: 'redact' }).press('Space')
  await expect(listOf(page).getByText('changed')).toBeVisible()
  await choose(page, 'Save')
  await expect(listOf(page).getByText('changed')).toHaveCount(0)
  await choose(page, 'Rename…')
  await page.getByLabel('Name of the pipeline').fill('Louder')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(listOf(page).getByRole('button', { name: 'Pipeline: Louder' })).toBeFocused()
  await choose(page, 'Export…')
  await expect
    .poll(() => readFile(file, 'utf8').then(JSON.parse, () => null))
    .toEqual({
      version: 1,
      name: 'Louder',
      steps: [{ name: 'uppercase' }, { name: 'redact', isOff: true }]
    })
  await choose(page, 'Delete')
  await expect(page.getByText('Pipeline “Louder” deleted.')).toBeVisible()
  await expect(listOf(page).getByRole('button', { name: 'Pipelines' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(listOf(page).getByRole('button', { name: 'Pipeline: Louder' })).toBeVisible()

  await choose(page, 'Import…')
  await expect(listOf(page).getByRole('button', { name: 'Pipeline: Louder 2' })).toBeVisible()
  await expect(page.getByText('Processors replaced by “Louder 2”.')).toBeVisible()
  await writeFile(file, '{"version": 1, "name": "Bad", "steps": [{"name": "shout"}]}')
  await choose(page, 'Import…')
  await expect(page.getByText(/exported\.json has no processor that there is as step 1: "shout"/)).toBeVisible()

  await page.getByRole('button', { name: 'Help for uppercase' }).press('Enter')
  const help = page.getByRole('dialog', { name: 'Help for uppercase' })
  await expect(help.getByRole('status').getByText('ONCE UPON A TIME')).toBeVisible()
  await help.getByLabel('Text before').fill('straße')
  await help.getByRole('button', { name: 'Run example' }).press('Enter')
  await expect(help.getByRole('status').getByText('STRASSE')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Help for uppercase' })).toBeFocused()
  expect(complaints).toEqual([])
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`JSON is shown while it grows, with what each processor does, ${theme.toLowerCase()}`, async ({
    launch,
    server
  }) => {
    const { electron, page } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
    const shoot = async (name: string) => {
      await photograph(electron, page, `processors-${name}-${theme.toLowerCase()}`)
      await expectNoBarriers(page, name)
    }
    await page.getByRole('button', { name: /^Theme:/ }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await page.getByRole('link', { name: 'Workbench' }).click()
    await chooseProvider(page, 'OpenAI-compatible')
    await page.getByRole('button', { name: 'Add a processor' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await shoot('to-add')
    await page.keyboard.press('Escape')
    await add(page, 'words', 'json')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(roleChunk()))
    for (const text of [
      'Here is the crew:\n\n```json\n{"ship": "Pio',
      'neer", "crew": [{"name": "Sarah',
      ' Chen"}, {"na'
    ])
      await exchange.write(encodeEvent(textChunk(text)))
    const value = page.getByRole('region', { name: 'JSON value' })
    await expect(value).toContainText('"name": "Sarah Chen"')
    await expect(listOf(page).getByText(/Chen/).first()).toBeVisible()
    await listOf(page).getByRole('listitem').last().scrollIntoViewIfNeeded()
    await shoot('streaming')
    await exchange.write(
      `${encodeEvent(textChunk("me\": 'Li'}]}\n```\nDone."))}${encodeEvent(finishChunk('stop'))}${encodeEvent('[DONE]')}`
    )
    await exchange.end()
    await expect(value.getByText('repaired')).toBeVisible()
    await expect(value).toContainText('"name": "Li"')
    await page.getByRole('button', { name: 'Help for words' }).click()
    await expect(page.getByRole('dialog').getByRole('status').getByText('upon')).toBeVisible()
    await shoot('help')
  })
}
