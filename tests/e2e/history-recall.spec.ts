import { expectNoBarriers } from './barriers'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

test('runs of the history are inspected where they are read, compared and opened in the Workbench, by keyboard', async ({
  launched
}) => {
  const { electron, page, complaints } = launched
  await page.keyboard.press('Control+2')
  const status = page.getByRole('main').getByRole('status')
  const start = async (question: string) => {
    await page.getByLabel('Human message').fill(question)
    await page.keyboard.press('Control+Enter')
    await expect(status).toHaveText('Incomplete')
  }
  await page.getByLabel('Max tokens').fill('6')
  await start('Write one sentence about programming.')
  await page.getByLabel('Seed').fill('7')
  await page.keyboard.press('Control+t')
  await start('Tell me a story about the sea.')

  await page.keyboard.press('Control+3')
  const list = page.getByRole('listbox', { name: 'Runs' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(list.getByRole('img', { name: 'To be compared' })).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Run' }).getByRole('article')).toContainText('programming')
  await photograph(electron, page, 'history-marked')
  await expectNoBarriers(page, 'runs to be compared')
  await page.getByRole('button', { name: 'Compare 2 runs' }).press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Workbench' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Differences' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('region', { name: 'Column B' }).getByRole('deletion')).not.toHaveCount(0)
  await expect(page.getByRole('row', { name: /^Finish reason length length$/ })).toBeVisible()

  await page.keyboard.press('Control+3')
  const inspector = page.getByRole('region', { name: 'Run' }).getByRole('region', { name: 'Inspector' })
  await page.getByRole('button', { name: 'Inspector' }).press('Enter')
  await expect(inspector.getByRole('tab')).toHaveCount(6)
  await inspector.getByRole('tab', { name: 'Figures' }).click()
  await expect(inspector.getByRole('tabpanel')).toContainText('length')
  await photograph(electron, page, 'history-inspected')
  await expectNoBarriers(page, 'a run with its inspector')
  await page.getByRole('button', { name: 'Inspector' }).press('Enter')
  await expect(inspector).toBeHidden()

  await page.getByRole('button', { name: 'Open in Workbench' }).press('Enter')
  await expect(page.getByLabel('Human message')).toHaveValue('Write one sentence about programming.')
  await expect(page.getByLabel('Max tokens')).toHaveValue('6')
  await expect(page.getByRole('article', { name: 'Reply text' })).toContainText('Cut off here, at the limit of tokens')
  expect(complaints).toEqual([])
})
