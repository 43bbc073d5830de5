import type { Page } from 'playwright/test'
import { expectNoBarriers } from './barriers'
import { expect, test } from './fixtures'

const PLACES = ['Examples', 'Workbench', 'History', 'Settings'] as const

/** Controls that lie beyond the window, where nothing can be scrolled to bring them in. */
function controlsOutOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canScroll = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight
    const isScrolled = (element: Element | null): boolean =>
      element !== null && (canScroll(element) || isScrolled(element.parentElement))
    return [...document.querySelectorAll('button, a, input, select, textarea, h1, h2')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { top, right, bottom, left, width } = element.getBoundingClientRect()
        const isBeside = right > innerWidth + 1 || left < -1
        const isBeyond = bottom > innerHeight + 1 || top < -1
        return width > 0 && (isBeside || (isBeyond && !isScrolled(element)))
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
}

test('in the colours of the system every state can be told, and none has barriers', async ({ launched: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  for (const place of PLACES) {
    const link = page.getByRole('link', { name: place })
    await link.click()
    await expect(link).toHaveCSS('outline-style', 'solid')
    await expectNoBarriers(page, `${place}, nothing there yet`)
  }
  await page.getByRole('button', { name: /^Theme:/ }).click()
  await page.keyboard.press('ArrowDown')
  await expectNoBarriers(page, 'a menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { selected: true })).toHaveCSS('outline-style', 'solid')
  await expectNoBarriers(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expectNoBarriers(page, 'shortcuts')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+2')
  const message = page.getByRole('textbox', { name: 'Human message' })
  await message.fill('')
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
  await expect(message).toHaveAttribute('aria-invalid', 'true')
  await expectNoBarriers(page, 'nothing to ask')
  await message.fill('Write one sentence about programming.')
  await page.getByRole('button', { name: 'Add column' }).click()
  const choices = page.getByRole('group', { name: 'Settings of column' }).getByRole('button')
  await expect(choices).toHaveText(['A', 'B'])
  await expect(choices.nth(1)).toHaveCSS('outline-style', 'solid')
  await choices.first().click()
  await expect(choices.first()).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('region', { name: 'Column A' })).toContainText('in the form')
  await expectNoBarriers(page, 'columns')
  await page.getByRole('button', { name: 'Remove column B' }).click()
  await expect(page.getByText('Column B removed.')).toBeVisible()
  await expectNoBarriers(page, 'a column that can be brought back')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Complete')

  await page.keyboard.press('Control+3')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Inspector' }).click()
  await expect(page.getByRole('tab', { name: 'Tokens' })).toBeVisible()
  await expectNoBarriers(page, 'a run of the history')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText(/^Deleted: /)).toBeVisible()
  await expectNoBarriers(page, 'a run that can be brought back')
})

test('at double zoom everything is within reach, and nothing has barriers', async ({ launched }) => {
  const { electron, page } = launched
  await page.keyboard.press('Control+2')
  await page.getByRole('textbox', { name: 'Human message' }).fill('Write one sentence about programming.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Complete')
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await page.waitForFunction(() => innerWidth === 640)
  const look = async (state: string) => {
    expect(await controlsOutOfReach(page), state).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), state).toBe(true)
    await expectNoBarriers(page, state)
  }
  for (const place of PLACES) {
    await page.getByRole('link', { name: place }).click()
    await look(place)
  }
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Inspector' }).click()
  const text = page.getByRole('article', { name: 'Reply text' })
  await text.scrollIntoViewIfNeeded()
  expect((await text.boundingBox())?.height).toBeGreaterThan(60)
  await look('the inspector')
  await page.keyboard.press('Control+3')
  await page.getByRole('option').first().click()
  const read = page.getByRole('article', { name: 'Text', exact: true })
  await expect(read).toBeVisible()
  expect((await read.boundingBox())?.height).toBeGreaterThan(60)
  await look('a run of the history')
})
