import { expect, test } from './fixtures'

test('the palette finds, performs, and leaves the focus where it was', async ({ launched: { page, complaints } }) => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const search = palette.getByRole('combobox')
  await expect(search).toBeFocused()
  await page.keyboard.type('history')
  await expect(palette.getByRole('option').first()).toHaveText('Go to HistoryCtrl3')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused()

  await page.getByRole('link', { name: 'Examples' }).click()
  const runStory = page.getByRole('button', { name: 'Run story' })
  await runStory.focus()
  await page.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(runStory).toBeFocused()

  await page.getByRole('button', { name: /^Commands/ }).click()
  await page.keyboard.type('run upper')
  await page.keyboard.press('Enter')
  const status = page.getByRole('region', { name: 'Uppercase' }).getByRole('status')
  await expect(status).toHaveText('Complete')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('open one sentence')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Run' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('Escape in the palette does not stop what runs; nothing found is said', async ({ launched: { page } }) => {
  await page.getByRole('button', { name: 'Run story' }).click()
  const status = page.getByRole('region', { name: 'Story' }).getByRole('status')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xyzzy')
  await expect(page.getByText('Nothing of that name.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(status).toHaveText('Complete')
})

test('the sheet of shortcuts opens with a question mark, but not out of a field', async ({ launched: { page } }) => {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Open the command palette')).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toBeHidden()
  await page.getByRole('link', { name: 'Workbench' }).click()
  const message = page.getByRole('textbox', { name: 'Human message' })
  await message.fill('Why')
  await message.press('?')
  await expect(message).toHaveValue('Why?')
  await expect(sheet).toBeHidden()
})

test('the menu performs in the window, in the language of the settings', async ({ launched: { electron, page } }) => {
  const choose = (menu: string, item: string) =>
    electron.evaluate(
      ({ Menu }, names) => {
        const found = Menu.getApplicationMenu()?.items.find(({ label }) => label === names.menu)
        const chosen = found?.submenu?.items.find(({ label }) => label === names.item)
        chosen?.click()
        return chosen !== undefined
      },
      { menu, item }
    )
  expect(await choose('Go', 'Go to Settings')).toBe(true)
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.getByRole('button', { name: 'Appearance' }).click()
  await page.getByRole('radio', { name: 'Deutsch' }).check()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect.poll(() => choose('Gehe zu', 'Zu den Beispielen')).toBe(true)
  await expect(page.getByRole('button', { name: 'Geschichte starten' })).toBeVisible()
  await expect(page).toHaveTitle('Beispiele – Streamscope')
})

test('a text that is dropped becomes a prompt; anything else is refused, and nothing navigates', async ({
  launched: { page }
}) => {
  const address = page.url()
  const drop = (name: string, content: string) =>
    page.evaluate(
      ([fileName, text]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text ?? ''], fileName ?? ''))
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
        document.body.dispatchEvent(event)
        return event.defaultPrevented
      },
      [name, content]
    )
  expect(await drop('page.html', '<p>no</p>')).toBe(true)
  await expect(page.getByRole('log', { name: 'Notices' })).toContainText('page.html is not a text file')
  expect(await drop('why.txt', 'Why is the sky blue?')).toBe(true)
  await expect(page.getByRole('textbox', { name: 'Human message' })).toHaveValue('Why is the sky blue?')
  expect(page.url().split('#')[0]).toBe(address.split('#')[0])
})

test('the text is heard by sentences where that is wanted', async ({ launched: { page } }) => {
  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: 'Appearance' }).click()
  const wanted = page.getByRole('checkbox', { name: 'Hear the text while it streams' })
  await expect(wanted).not.toBeChecked()
  await wanted.check()
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'Run uppercase' }).click()
  const text = page.getByRole('article', { name: 'Uppercase text' })
  await expect(page.getByRole('region', { name: 'Uppercase' }).getByRole('status')).toHaveText('Complete')
  const sentence = ((await text.innerText()).match(/[^.]+\./)?.[0] ?? '').trim()
  await expect(page.locator('[aria-live=polite]', { hasText: sentence })).toHaveCount(1)
})
