import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonAnswer, neverAnswer, replyWith } from '../helpers/response-scripts'
import { cardOf, chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { allOf, openSettings } from './settings-page'

const KEY = 'sk-canary-51f0c2e7a9b84d36'

const REFUSED = jsonAnswer(401, { error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } })

test('a provider is set up, tested, run with, and still there after a restart', async ({ launch, server }) => {
  const first = await launch()
  const settings = await openSettings(first.page)
  await settings.add('Another server')
  await settings.field('Base URL').fill(`${server.baseUrl}/chat/completions/`)
  await settings.key.fill(KEY)
  await expect(settings.field('Base URL')).toHaveValue(server.baseUrl)
  await expect(first.page.getByText('was taken off the end of the address')).toBeVisible()
  await settings.field('Name').fill('Mine')
  await first.page.getByRole('combobox', { name: /^Model/ }).fill('test-model')

  server.respondWith(replyWith(['Hello.']))
  await first.page.getByRole('button', { name: 'Test connection' }).click()
  await expect(first.page.getByText(/^It works\..* Save it, so that runs can use it\.$/)).toBeVisible()
  for (const title of ['Address', 'Authentication', 'Model', 'Finish reason', 'Cancellation']) {
    await expect(settings.step(title)).toContainText('Passed')
  }
  await settings.saveForm()
  await expect(settings.key).toHaveValue('')
  await expect(settings.keyState).toContainText('Session only. The key is kept in memory until you quit')
  expect(await allOf(first.page)).not.toContain(KEY)

  await first.page.getByRole('link', { name: 'Examples' }).click()
  await chooseProvider(first.page, 'Mine')
  await first.page.getByRole('button', { name: 'Run story' }).click()
  await expect(cardOf(first.page, 'Story').text).toHaveText('Hello.')
  expect(server.requests.at(-1)).toMatchObject({
    headers: { authorization: `Bearer ${KEY}` },
    body: { model: 'test-model' }
  })
  expect(first.complaints).toEqual([])
  await first.electron.close()

  const second = await launch()
  const again = await openSettings(second.page)
  await expect(again.row('Mine')).toContainText(`OpenAI-compatible · ${server.host} · test-model`)
  await again.open('Mine')
  await expect(again.field('Base URL')).toHaveValue(server.baseUrl)
  await expect(again.keyState).toContainText('No key.')
})

test('a check stops at what fails and names the cure; one that runs can be cancelled', async ({ launched, server }) => {
  const { page } = launched
  const settings = await openSettings(page)
  await settings.add('Another server')
  await settings.field('Base URL').fill(server.baseUrl)
  await settings.key.fill(KEY)
  server.respondWith(REFUSED)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText('It does not work: Authentication failed.')).toBeVisible()
  await expect(settings.step('Address')).toContainText('Passed')
  await expect(settings.step('Authentication')).toContainText(/Failed.*does not accept the key.*Check the key/)
  await expect(settings.step('Usage')).toContainText('Not tried')
  expect(await page.getByRole('main').innerText()).not.toContain(KEY)

  server.respondWith(jsonAnswer(404, {}), neverAnswer)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(settings.step('Authentication')).toContainText('Running')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The check was cancelled.')).toBeVisible()
  await expect(settings.step('Authentication')).toContainText('Cancelled')
  await server.allSocketsClosed()
})

test('what is pasted is shown before it is saved, and its key goes straight to main', async ({ launched, server }) => {
  const { electron, page } = launched
  const settings = await openSettings(page)
  const read = () => page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'Add a provider' }).click()
  await page.getByRole('textbox', { name: 'Paste anything' }).fill('nothing of use')
  await read()
  await expect(page.getByText('Nothing was found in it.')).toBeVisible()

  const command = `curl ${server.baseUrl}/chat/completions -H "Authorization: Bearer ${KEY}" -d '{"model":"pasted-model"}'`
  await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), command)
  await page.getByRole('textbox', { name: 'Paste anything' }).focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page.getByText('Filled in from a curl command that you pasted. Nothing is saved yet.')).toBeVisible()
  await expect(settings.field('Base URL')).toHaveValue(server.baseUrl)
  await expect(page.getByRole('combobox', { name: /^Model/ })).toHaveValue('pasted-model')
  await expect(page.getByText('“/chat/completions” was taken off')).toBeVisible()
  await expect(settings.keyState).toContainText('Pasted.')
  expect(await allOf(page)).not.toContain(KEY)
  await settings.saveForm()
  await expect(settings.keyState).toContainText('Session only.')

  server.respondWith(replyWith(['Hello.']))
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText(/^It works\./)).toBeVisible()
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
  await settings.back()
  await page.getByRole('button', { name: 'Add a provider' }).click()
  await expect(page.getByRole('textbox', { name: 'Paste anything' })).toHaveValue('')
})

test('what is deleted can be brought back; a key that was entered for another address is withheld', async ({
  launched: { page }
}) => {
  const settings = await openSettings(page)
  await settings.add('OpenAI')
  await settings.key.fill(KEY)
  await settings.saveForm()
  await settings.back()
  await expect(settings.row('OpenAI')).toContainText('Ready until you quit')

  await settings.open('OpenAI')
  await page.getByRole('button', { name: 'Delete the key' }).click()
  await expect(settings.keyState).toContainText('No key.')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(settings.keyState).toContainText('Session only.')

  await settings.field('Base URL').fill('https://other.example.com/v1')
  await expect(settings.keyState).toContainText('Withheld. The key was entered for https://api.openai.com')
  await settings.saveForm()
  await settings.back()
  await expect(settings.row('OpenAI')).toContainText('Key withheld')
  await expect(settings.row('OpenAI')).toContainText('is not sent to other.example.com')

  await settings.open('OpenAI')
  await page.getByRole('button', { name: 'Delete provider' }).click()
  await expect(page.getByText('“OpenAI” was deleted.')).toBeVisible()
  await expect(settings.row('OpenAI').getByRole('button')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(settings.row('OpenAI')).toContainText('other.example.com')
})

test('what is wrong is said beside its field, and what is not saved is not left by mistake', async ({ launched }) => {
  const { electron, page } = launched
  const settings = await openSettings(page)
  const question = page.getByRole('dialog', { name: 'Save the changes?' })
  await settings.add('Another server')
  await settings.key.fill(KEY)
  await settings.field('Base URL').fill('no address')
  await settings.save.click()
  await expect(settings.field('Base URL')).toBeFocused()
  await expect(settings.field('Base URL')).toHaveAccessibleDescription(/This is not a web address/)
  await expect(settings.field('Base URL')).toHaveAttribute('aria-invalid', 'true')
  await expect(settings.key).toHaveValue(KEY)
  await settings.field('Base URL').fill('http://127.0.0.1:9/v1')
  await expect(settings.field('Base URL')).not.toHaveAttribute('aria-invalid')

  await settings.field('Name').fill('Long '.repeat(21))
  await page.getByText('More: headers').click()
  await settings.field('Currency').fill('Euro')
  await settings.save.click()
  await expect(settings.field('Name')).toBeFocused()
  await expect(settings.field('Name')).toHaveAccessibleDescription(/This is too long: 100 characters are the most/)
  await expect(settings.field('Currency')).toHaveAccessibleDescription(/This is not a currency/)
  await settings.field('Name').fill('')
  await settings.field('Currency').fill('')

  await page.getByRole('link', { name: 'Examples' }).click()
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()

  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await page.keyboard.press('Control+1')
  await question.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Examples' })).toBeFocused()
  await openSettings(page)
  await settings.back()
  await expect(settings.row('127.0.0.1:9')).toContainText('Ready')

  await settings.open('127.0.0.1:9')
  await settings.key.fill(KEY)
  await settings.section('Limits')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Limits' })).toBeVisible()
  expect(await allOf(page)).not.toContain(KEY)
})

test('what is typed into a field takes the place of what was filled in meanwhile', async ({ launched: { page } }) => {
  const settings = await openSettings(page)
  const deployment = settings.field('Deployment')
  await settings.add('Azure OpenAI')
  await settings.field('Endpoint').fill('https://mine.openai.azure.com/openai/deployments/large/chat/completions')
  // The endpoint is left and looked at, and the deployment in it comes back when the person is there.
  await deployment.focus()
  await expect(deployment).toHaveValue('large')
  await page.keyboard.type('Team')
  await expect(deployment).toHaveValue('Team')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('ri')
  await expect(deployment).toHaveValue('Tearim')
})

test('a failure leads to the setting that mends it', async ({ launched: { page }, server }) => {
  const settings = await openSettings(page)
  await settings.add('Another server')
  await settings.field('Name').fill('Mine')
  await settings.field('Base URL').fill(server.baseUrl)
  await settings.key.fill(KEY)
  await settings.saveForm()
  await settings.back()
  await page.getByRole('link', { name: 'Examples' }).click()
  await chooseProvider(page, 'Mine')
  server.respondWith(REFUSED)
  await page.getByRole('button', { name: 'Run story' }).click()
  await cardOf(page, 'Story').region.getByRole('button', { name: 'Open key settings' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Mine' })).toBeFocused()
  await expect(settings.keyState).toContainText('Session only.')
})

test('network and limits hold, what cannot be is refused, and providers travel without keys', async ({
  launched,
  userDataFolder
}) => {
  const { electron, page } = launched
  const settings = await openSettings(page)
  await settings.section('Network')
  await page.getByRole('radio', { name: 'Another' }).check()
  await settings.field('Address of the proxy').fill('ftp://proxy.example')
  await settings.save.click()
  await expect(settings.field('Address of the proxy')).toHaveAccessibleDescription(/not the address of a proxy/)
  await settings.field('Address of the proxy').fill('user:pass@127.0.0.1:3128')
  await settings.saveForm()
  await expect(settings.field('Address of the proxy')).toHaveValue('http://127.0.0.1:3128')
  await expect(settings.field(/^User name/)).toHaveValue('user')
  await expect(page.getByText('The password is kept in memory until you quit')).toBeVisible()

  await settings.section('Limits')
  const silence = settings.field(/^Longest silence/)
  await silence.fill('0')
  await silence.press('Enter')
  await expect(silence).toHaveAccessibleDescription(/from 1 to 3600/)
  await silence.fill('12.5')
  await silence.press('Enter')
  await expect(silence).not.toHaveAttribute('aria-invalid')
  await expect
    .poll(async () => JSON.parse(await readFile(join(userDataFolder, 'settings.json'), 'utf8')))
    .toMatchObject({ limits: { idleTimeoutMs: 12_500 }, network: { proxy: { url: 'http://127.0.0.1:3128' } } })

  await settings.section('Providers')
  await settings.add('OpenAI')
  await settings.key.fill(KEY)
  await settings.saveForm()
  await settings.back()
  const file = join(userDataFolder, 'exported.json')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(`Exported to ${file}, without keys.`)).toBeVisible()
  expect(await readFile(file, 'utf8')).not.toContain(KEY)
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByText('One provider was imported, without keys.')).toBeVisible()
  await expect(settings.row('OpenAI 2')).toContainText('No key')
})

test('with its prices a provider’s runs show what they cost', async ({ launched: { page }, server }) => {
  const settings = await openSettings(page)
  await settings.add('Another server')
  await settings.field('Name').fill('Mine')
  await settings.field('Base URL').fill(server.baseUrl)
  await settings.key.fill(KEY)
  await page.getByText('More: headers').click()
  await settings.field('Price of the input').fill('two')
  await settings.save.click()
  await expect(settings.field('Price of the input')).toHaveAccessibleDescription(/This is not a price/)
  await settings.field('Price of the input').fill('2,50')
  await settings.field('Price of the output').fill('10')
  await settings.saveForm()
  await expect(settings.field('Price of the input')).toHaveValue('2.50')

  server.respondWith(replyWith(['Hello.']))
  await page.getByRole('link', { name: 'Workbench' }).click()
  await chooseProvider(page, 'Mine')
  await page.getByRole('button', { name: 'Inspector' }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const cost = page.getByRole('definition').filter({ hasText: '$0.000028' })
  await expect(cost).toBeVisible()
})
