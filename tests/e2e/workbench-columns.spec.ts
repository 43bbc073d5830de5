import { finishChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { expectNoBarriers } from './barriers'
import { lookInBothThemes } from './both-themes'
import { chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

test('the same runs in columns, which are compared, with no barriers', async ({ launch, server }) => {
  const { electron, page, complaints } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
  await page.keyboard.press('Control+2')
  await chooseProvider(page, 'OpenAI-compatible')
  await page.getByRole('textbox', { name: 'Model (optional)' }).fill('first-model')
  await page.getByRole('button', { name: 'Add column' }).press('Enter')
  await page.getByRole('textbox', { name: 'Model (optional)' }).fill('second-model')
  await page.getByRole('textbox', { name: 'Max tokens (optional)' }).fill('20')
  await page.getByRole('textbox', { name: 'Stop sequences (optional)' }).fill('END')

  await page.getByRole('button', { name: 'Run all' }).click()
  const exchanges = [await server.nextExchange(), await server.nextExchange()]
  const texts: Record<string, string> = {
    'first-model': 'The ship left at dawn.',
    'second-model': 'The crew left at dusk, quietly.'
  }
  for (const exchange of exchanges) {
    const { model } = exchange.request.body as { model: string }
    await exchange.write(encodeEvent(textChunk(texts[model] ?? '')))
  }
  const column = (letter: string) => page.getByRole('region', { name: `Column ${letter}` })
  await expect(column('A').getByRole('article')).toContainText('The ship left at dawn.')
  await expect(column('B').getByRole('article')).toContainText('The crew left at dusk, quietly.')
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  const bodies = exchanges.map(({ request }) => request.body as { model: string })
  expect(bodies.find(({ model }) => model === 'second-model')).toMatchObject({ max_tokens: 20, stop: ['END'] })
  for (const exchange of exchanges) {
    await exchange.write(`${encodeEvent(finishChunk('stop'))}${encodeEvent('[DONE]')}`)
    await exchange.end()
  }
  const figures = page.getByRole('table', { name: 'Figures of the columns' })
  await expect(figures.getByRole('row', { name: /^Finish reason stop stop$/ })).toBeVisible()
  await expect(figures.getByRole('row', { name: /^Words from A — \+3 −2$/ })).toBeVisible()
  await lookInBothThemes(electron, page, 'columns')

  await page.getByRole('button', { name: 'Differences' }).click()
  await expect(column('B').getByRole('insertion')).toHaveText([/crew/, /dusk/])
  await lookInBothThemes(electron, page, 'columns-differences')
  await page.getByLabel('Compared with').selectOption('B')
  await expect(column('A').getByRole('deletion').first()).toHaveText('crew')

  await page.getByRole('button', { name: 'Add column' }).click()
  await page.getByRole('button', { name: 'Add column' }).click()
  await page.getByRole('button', { name: 'Texts' }).click()
  await photograph(electron, page, 'columns-four')
  await page.getByRole('button', { name: 'Remove column B' }).click()
  await expect(page.getByText('Column B removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(column('B').getByRole('article')).toContainText('The crew left at dusk')
  expect(complaints).toEqual([])
})

test('earlier turns are added, moved, removed with undo, and asked; a reply is asked on about', async ({
  launched
}) => {
  const { electron, page } = launched
  await page.keyboard.press('Control+2')
  await page.getByLabel('Human message').fill('Write one sentence about programming.')
  await page.getByLabel('Max tokens').fill('4')
  await page.keyboard.press('Control+Enter')
  const status = page.getByRole('main').getByRole('status')
  await expect(status).toHaveText('Incomplete')
  await expect(page.getByText('Cut off here, at the limit of tokens')).toBeVisible()
  await page.getByLabel('Max tokens').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(status).toHaveText('Complete')

  await page.getByRole('button', { name: 'Reply to this' }).click()
  await expect(page.getByLabel('Turn 1', { exact: true })).toHaveValue('Write one sentence about programming.')
  await expect(page.getByLabel('Turn 2', { exact: true })).toHaveValue(/\.$/)
  await expect(page.getByLabel('Human message')).toHaveValue('')
  await page.getByRole('button', { name: 'Add an earlier turn' }).click()
  await page.getByLabel('Turn 3', { exact: true }).fill('And then?')
  await page.getByLabel('Turn 3', { exact: true }).press('Alt+ArrowUp')
  await expect(page.getByLabel('Turn 2', { exact: true })).toHaveValue('And then?')
  await photograph(electron, page, 'turns')
  await page.getByRole('button', { name: 'Remove turn 2' }).click()
  await expect(page.getByLabel('Turn 3', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByLabel('Turn 2', { exact: true })).toHaveValue('And then?')
  await expectNoBarriers(page, 'turns')
})
