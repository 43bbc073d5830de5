import type { Page } from 'playwright/test'
import type { UpdateStatus } from '../../src/shared/update'
import { jsonAnswer, replyWith } from '../helpers/response-scripts'
import { expectNoBarriers } from './barriers'
import { cardOf, chooseProvider } from './examples-page'
import { expect, type LaunchedApp, test } from './fixtures'
import { openSettings } from './settings-page'

const NEWER_VERSION = {
  way: 'download',
  version: '0.1.0',
  checkedAt: '2026-01-01T08:00:00.000Z',
  isBusy: false,
  newest: { version: '0.2.0', notes: 'Reads twice as fast.' },
  file: 'streamscope-0.2.0-linux-x64.zip',
  problem: 'The release feed cannot be reached. Try again later.'
} satisfies UpdateStatus

async function chooseTheme({ page }: LaunchedApp, theme: string): Promise<void> {
  await page.getByRole('button', { name: /^Theme:/ }).click()
  await page.getByRole('menuitemradio', { name: theme }).click()
  await expect(page.getByRole('button', { name: `Theme: ${theme}` })).toBeFocused()
}

for (const theme of ['Light', 'Dark']) {
  test(`the Examples page has no barriers, ${theme.toLowerCase()}`, async ({ launch, server }) => {
    const launched = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
    const { page } = launched
    await chooseTheme(launched, theme)
    await expectNoBarriers(page, 'idle')
    await page.getByRole('button', { name: /^Provider:/ }).click()
    await expectNoBarriers(page, 'providers')
    await page.keyboard.press('Escape')
    await chooseProvider(page, 'OpenAI-compatible')
    server.respondWith(replyWith(['Once upon a time.']))
    await page.getByRole('button', { name: 'Run story' }).click()
    await expect(cardOf(page, 'Story').status).toHaveText('Complete')
    server.respondWith(jsonAnswer(401, { error: { message: 'No such key.', code: 'invalid_api_key' } }))
    await page.getByRole('button', { name: 'Run uppercase' }).click()
    await expect(cardOf(page, 'Uppercase').status).toHaveText('Failed')
    await expectNoBarriers(page, 'complete and failed')
  })

  test(`the Settings page has no barriers, ${theme.toLowerCase()}`, async ({ launched, server }) => {
    const { page } = launched
    await chooseTheme(launched, theme)
    const settings = await openSettings(page)
    await expectNoBarriers(page, 'no providers')
    for (const section of ['Network', 'Limits', 'Appearance', 'Data and privacy', 'Updates', 'Licences']) {
      await settings.section(section)
      if (section === 'Network') await page.getByRole('radio', { name: 'Another' }).check()
      await expectNoBarriers(page, section)
      if (section === 'Network') await page.getByRole('button', { name: 'Discard changes' }).click()
    }
    await settings.section('Updates')
    // A build without a feed cannot find one: the window is told what main would tell it.
    await launched.electron.evaluate(({ webContents }, status) => {
      for (const contents of webContents.getAllWebContents()) contents.send('updates:changed', status)
    }, NEWER_VERSION)
    await page.getByRole('checkbox').check()
    await expect(page.getByText(NEWER_VERSION.newest.notes)).toBeVisible()
    await expectNoBarriers(page, 'a newer version')
    await settings.section('Providers')
    await page.getByRole('button', { name: 'Add a provider' }).click()
    await page.getByRole('textbox', { name: 'Paste anything' }).fill('nothing')
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByText('Nothing was found')).toBeVisible()
    await expectNoBarriers(page, 'ways to add')

    await page.getByRole('button', { name: /^Azure OpenAI/ }).click()
    await page.getByText('More: headers').click()
    await page.getByRole('button', { name: 'Add a header' }).click()
    await settings.field('Name of header 1').fill('not a name')
    await settings.save.click()
    await expect(settings.field('Endpoint')).toHaveAttribute('aria-invalid', 'true')
    await expectNoBarriers(page, 'a form with issues')

    await page.getByRole('radio', { name: 'OpenAI-compatible' }).check()
    await page.getByRole('button', { name: 'Remove header 1' }).click()
    await settings.field('Base URL').fill(server.baseUrl)
    server.respondWith(jsonAnswer(200, { data: [{ id: 'model-1' }, { id: 'model-2' }] }))
    await page.getByRole('button', { name: 'List models' }).click()
    await expect(page.getByText('2 models to choose from')).toBeVisible()
    await page.getByRole('combobox', { name: /^Model/ }).click()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { name: 'model-1' })).toHaveAttribute('aria-selected', 'true')
    await expectNoBarriers(page, 'the list of models')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Test connection' }).click()
    await expect(page.getByText(/^It does not work/)).toBeVisible()
    await expectNoBarriers(page, 'a check that failed')
    await page.getByRole('link', { name: 'Examples' }).click()
    await expectNoBarriers(page, 'the question about changes')
    await page.keyboard.press('Escape')
    await settings.saveForm()
    await settings.back()
    await expectNoBarriers(page, 'providers')
    await settings.open('127.0.0.1')
    await page.getByRole('button', { name: 'Delete provider' }).click()
    await expectNoBarriers(page, 'undo')
  })
}

/** What has the focus: what it is called, and why a person who uses the keyboard could not see it, if so. */
function lookAtFocus(page: Page): Promise<{ name: string; trouble: string | null }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: 'nothing', trouble: null }
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2)
    const isCovered = !hit || !(element.contains(hit) || hit.contains(element))
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? ''
    return { name: label.trim().slice(0, 40), trouble: isCovered ? 'covered' : hasRing ? null : 'without a ring' }
  })
}

test('a provider is set up by keyboard alone, and the focus is always in sight', async ({ launched, server }) => {
  const { electron, page } = launched
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 560))
  const visited: string[] = []
  const press = async (key: string) => {
    await page.keyboard.press(key)
    const { name, trouble } = await lookAtFocus(page)
    expect(trouble, name).toBeNull()
    visited.push(name)
  }
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await press('Tab')
      if (visited.at(-1)?.startsWith(name)) return
    }
    throw new Error(`Tab does not lead to ${name}, but to ${visited.join(', ')}.`)
  }
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  await tabTo('Add a provider')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Add a provider' })).toBeFocused()
  await tabTo('Another server')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'New provider: Another server' })).toBeFocused()
  await tabTo('Name')
  await page.keyboard.type('By keyboard')
  await tabTo('Base URL')
  await page.keyboard.type(server.baseUrl)
  await tabTo('More: headers')
  await page.keyboard.press('Enter')
  await tabTo('Add a header')
  await page.keyboard.press('Enter')
  await tabTo('As the app')
  await tabTo('Test connection')
  await tabTo('Save')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await tabTo('Delete provider')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo('By keyboard')
})
