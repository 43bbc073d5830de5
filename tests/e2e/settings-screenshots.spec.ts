import type { ElectronApplication, Page } from 'playwright/test'
import type { ChatCompletionsServer } from '../helpers/chat-completions-server'
import { jsonAnswer, neverAnswer, replyWith } from '../helpers/response-scripts'
import { cardOf, chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { photograph } from './photograph'
import { openSettings, type SettingsPage } from './settings-page'
import { standInKeyring } from './stand-in-keyring'

const REFUSED = jsonAnswer(401, { error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } })
const MODELS = jsonAnswer(200, { data: ['llama3.2', 'llama3.2:1b', 'qwen2.5-coder:7b'].map((id) => ({ id })) })

interface Studio {
  electron: ElectronApplication
  page: Page
  server: ChatCompletionsServer
  settings: SettingsPage
  shoot(name: string): Promise<void>
}

test.describe.configure({ timeout: 180_000 })

for (const theme of ['Light', 'Dark']) {
  test(`every state of the Settings page, ${theme.toLowerCase()}`, async ({ launch, server }) => {
    const environment = { GROQ_API_KEY: 'gsk-of-the-environment' }
    const { electron, page } = await launch({ environment })
    await page.getByRole('button', { name: /^Theme:/ }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    const settings = await openSettings(page)
    const shoot = (name: string) => photograph(electron, page, `settings-${name}-${theme.toLowerCase()}`)
    const studio = { electron, page, server, settings, shoot }
    await shootAdding(studio)
    await shootForm(studio)
    await shootChecks(studio)
    await shootKeys(studio)
    await shootLists(studio)
    await shootSections(studio)
    await shootWayOut(studio)
  })
}

async function shootAdding({ page, shoot }: Studio): Promise<void> {
  await shoot('no-providers')
  await page.getByRole('button', { name: 'Add a provider' }).click()
  await shoot('ways-to-add')
  await page.getByRole('textbox', { name: 'Paste anything' }).fill('nothing of use')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('Nothing was found')).toBeVisible()
  await shoot('nothing-found')
}

async function shootForm({ page, settings, server, shoot }: Studio): Promise<void> {
  await page.getByRole('button', { name: /^Azure OpenAI/ }).click()
  await settings.field('Endpoint').fill('https://portal.azure.com/#resource')
  await page.getByText('More: headers').click()
  await page.getByRole('button', { name: 'Add a header' }).click()
  await settings.field('Name of header 1').fill('not a name')
  await settings.save.click()
  await expect(settings.field('Endpoint')).toBeFocused()
  await shoot('form-issues')
  await settings.field('Name of header 1').scrollIntoViewIfNeeded()
  await shoot('form-further')
  await page.getByRole('radio', { name: 'OpenAI-compatible' }).check()
  await page.getByRole('button', { name: 'Remove header 1' }).click()
  await page.getByText('More: headers').click()
  await settings.field('Base URL').fill(`${server.baseUrl}/chat/completions/`)
  await settings.field('Name').fill('Team server')
  await settings.key.fill('sk-typed')
  server.respondWith(MODELS)
  await page.getByRole('button', { name: 'List models' }).click()
  await expect(page.getByText('3 models to choose from')).toBeVisible()
  await page.getByRole('combobox', { name: /^Model/ }).click()
  await page.keyboard.press('ArrowDown')
  await shoot('form-repaired-and-models')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Examples' }).click()
  await shoot('leave-question')
  await page.keyboard.press('Escape')
}

async function shootChecks({ page, settings, server, shoot }: Studio): Promise<void> {
  const start = page.getByRole('button', { name: 'Test connection' })
  const toEnd = () => page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  server.respondWith(jsonAnswer(404, {}), neverAnswer)
  await start.click()
  await expect(settings.step('Authentication')).toContainText('Running')
  await toEnd()
  await shoot('check-running')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The check was cancelled.')).toBeVisible()
  server.respondWith(REFUSED)
  await start.click()
  await expect(page.getByText(/^It does not work/)).toBeVisible()
  await toEnd()
  await shoot('check-failed')
  server.respondWith(replyWith(['Hello.']))
  await start.click()
  await expect(page.getByText(/^It works/)).toBeVisible()
  await toEnd()
  await shoot('check-passed')
}

async function shootKeys({ electron, page, settings, server, shoot }: Studio): Promise<void> {
  await settings.saveForm()
  await expect(settings.keyState).toContainText('Session only.')
  await settings.field('Name').scrollIntoViewIfNeeded()
  await shoot('key-session-only')
  await standInKeyring(electron, 'open')
  await settings.key.fill('sk-typed')
  await settings.saveForm()
  await expect(settings.keyState).toContainText('Stored.')
  await shoot('key-stored')
  for (const state of ['locked', 'changed'] as const) {
    await standInKeyring(electron, state)
    await reload(electron, page)
    await settings.open('Team server')
    await expect(settings.keyState).toContainText(state === 'locked' ? 'Locked.' : 'Undecryptable.')
    await shoot(`key-${state === 'locked' ? 'locked' : 'undecryptable'}`)
  }
  await standInKeyring(electron, 'open')
  await settings.field('Base URL').fill(server.baseUrl.replace('127.0.0.1', 'localhost'))
  await settings.field('Name').click()
  await expect(settings.keyState).toContainText('Withheld.')
  await shoot('key-withheld')
  await settings.saveForm()
  await settings.back()
}

async function reload(electron: ElectronApplication, page: Page): Promise<void> {
  await electron.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const loaded = new Promise<void>((settle) => contents?.once('did-finish-load', () => settle()))
    contents?.reload()
    await loaded
  })
  await expect(page.getByRole('heading', { level: 2, name: 'Providers' })).toBeVisible()
}

async function shootLists({ page, settings, shoot }: Studio): Promise<void> {
  await settings.add('Groq')
  await settings.field('Name').fill(`Groq, ${'a rather long name of a provider, '.repeat(2)}after all`)
  await settings.saveForm()
  await expect(settings.keyState).toContainText('From the environment.')
  await shoot('key-environment')
  await settings.back()
  await settings.add('Azure OpenAI')
  await settings.field('Endpoint').fill('https://my-resource.openai.azure.com')
  await settings.saveForm()
  await settings.back()
  await settings.add('OpenAI')
  await settings.saveForm()
  await settings.back()
  await settings.add('Mistral')
  await settings.key.fill('sk-typed')
  await settings.saveForm()
  await settings.back()
  await shoot('providers')
  await settings.open('OpenAI')
  await page.getByRole('button', { name: 'Delete provider' }).click()
  await shoot('undo')
  await page.getByRole('button', { name: 'Undo' }).click()
}

async function shootSections({ page, settings, shoot }: Studio): Promise<void> {
  await settings.section('Network')
  await page.getByRole('radio', { name: 'Another' }).check()
  await settings.field('Address of the proxy').fill('ftp://proxy.example')
  await settings.save.click()
  await expect(settings.field('Address of the proxy')).toBeFocused()
  await shoot('network')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await settings.section('Limits')
  const silence = settings.field(/^Longest silence/)
  await silence.fill('0')
  await silence.press('Enter')
  await shoot('limits')
  await settings.section('Appearance')
  await shoot('appearance')
  await settings.section('Data and privacy')
  await shoot('privacy')
}

async function shootWayOut({ page, settings, server, shoot }: Studio): Promise<void> {
  await settings.section('Providers')
  await settings.open('Team server')
  await settings.key.fill('sk-typed')
  await settings.saveForm()
  await page.getByRole('link', { name: 'Examples' }).click()
  await chooseProvider(page, 'Team server')
  server.respondWith(REFUSED)
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(cardOf(page, 'Story').status).toHaveText('Failed')
  await shoot('way-out')
  await page.getByRole('button', { name: /^Provider:/ }).click()
  await shoot('picker')
}
