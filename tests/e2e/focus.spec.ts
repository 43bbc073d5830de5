import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { seedHistory } from './seeded-history'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('the focus goes on near by where what had it goes away', async ({ launched: { page } }) => {
  await page.keyboard.press('Control+2')
  const tab = page.getByRole('tab').first()
  const add = button(page, 'Add a processor')
  await page.keyboard.press('Control+Enter')
  await expect(tab).toHaveAccessibleName(/Complete$/)
  await button(page, 'Reply to this').press('Enter')
  await expect(page.getByLabel('Human message')).toBeFocused()

  await button(page, 'Add column').press('Enter')
  await button(page, 'Remove column B').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Workbench' })).toBeFocused()
  await add.press('Enter')
  await page.getByRole('menuitem', { name: /^uppercase/ }).press('Enter')
  await button(page, 'Remove uppercase').press('Enter')
  await expect(add).toBeFocused()

  // Both lines are in sight, and each takes back what it names.
  await expect(page.getByText('Column B removed.')).toBeInViewport({ ratio: 1 })
  await button(page, 'Undo').first().click()
  await expect(button(page, 'Remove uppercase')).toBeVisible()
  await expect(add).toBeFocused()
  await button(page, 'Undo').click()
  await expect(button(page, 'Remove column B')).toBeVisible()
  await expect(tab).toBeFocused()

  await page.keyboard.press('Control+4')
  await button(page, 'Add a provider').press('Enter')
  await page
    .getByRole('button', { name: /^OpenAI\b/ })
    .first()
    .press('Enter')
  await button(page, 'Save').press('Enter')
  await button(page, 'Delete provider').press('Enter')
  await button(page, 'Undo').press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Providers' })).toBeFocused()
})

test('the focus stays in the history where a search, marks and a repeated run put other things in place', async ({
  launch,
  userDataFolder
}) => {
  const startedAt = new Date(Date.UTC(2026, 0, 1))
  await seedHistory(userDataFolder, [{ runId: 'one', startedAt, prompt: 'The sea', text: 'Deep.' }])
  const { page } = await launch()
  await page.keyboard.press('Control+3')
  const search = page.getByRole('searchbox')
  await search.fill('sea')
  await button(page, 'Clear the search').press('Enter')
  await expect(search).toBeFocused()
  await page.getByRole('listbox').press('Space')
  await button(page, 'Clear comparison').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused()
  await page.getByRole('listbox').press('Enter')
  await button(page, 'Run again').press('Enter')
  await expect(page.getByRole('option')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Run', exact: true }).getByRole('heading', { level: 2 })).toBeFocused()
})
