import { PROFILE_KINDS, type ProfileKind } from '../../../src/shared/profile'
import { replyWith } from '../../helpers/response-scripts'
import { expect } from '../fixtures'
import { standInKeyring } from '../stand-in-keyring'
import { invoke } from '../window-runs'
import { type Field, KEY, runOnce } from './field'
import { reachableText } from './reachable-text'

const KINDS: Readonly<Record<ProfileKind, string>> = {
  openai: 'OpenAI',
  azure: 'Azure OpenAI',
  compatible: 'OpenAI-compatible'
}

/** A key of each kind of provider comes from the environment, by being pasted, and by being typed. */
export async function enterKeys(field: Field): Promise<void> {
  const { hunt, electron, page, settings, server } = field
  server.respondWith(replyWith(['Once']))
  for (const kind of PROFILE_KINDS) {
    await hunt.flow(`key from the environment, ${kind}`, () => runOnce(field, kind))
  }
  const azure = server.origin
  const pasted: Record<ProfileKind, [string, string]> = {
    openai: ['constructor', `ChatOpenAI(model="m", api_key="${KEY}", base_url="${server.baseUrl}")`],
    azure: ['.env', `AZURE_OPENAI_API_KEY=${KEY}\nAZURE_OPENAI_ENDPOINT=${azure}\nAZURE_OPENAI_DEPLOYMENT_NAME=d`],
    compatible: ['curl', `curl ${server.baseUrl}/chat/completions -H "Authorization: Bearer ${KEY}" -d '{"model":"m"}'`]
  }
  for (const kind of PROFILE_KINDS) {
    const [form, words] = pasted[kind]
    await hunt.flow(`key pasted as ${form}, ${kind}, without a keyring`, async () => {
      await page.getByRole('button', { name: 'Add a provider' }).click()
      await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
      await page.getByRole('textbox', { name: 'Paste anything' }).focus()
      await page.keyboard.press('ControlOrMeta+V')
      await expect(settings.keyState).toContainText('Pasted.')
      await page.getByRole('radio', { name: KINDS[kind], exact: true }).check()
      hunt.search('page with a pasted key', kind, await reachableText(page))
      await saveAndRun(field, kind, `Pasted, ${kind}`)
    })
  }
  await standInKeyring(electron, 'open')
  const presets = { ...KINDS, compatible: 'Another server' }
  for (const kind of PROFILE_KINDS) {
    await hunt.flow(`key typed, ${kind}, with a keyring`, async () => {
      await settings.add(presets[kind])
      await settings.field(kind === 'azure' ? 'Endpoint' : 'Base URL').fill(kind === 'azure' ? azure : server.baseUrl)
      if (kind === 'azure') await settings.field('Deployment').fill('d')
      await settings.key.fill(KEY)
      await saveAndRun(field, kind, `Typed, ${kind}`)
    })
  }
}

/** Saves the form that is open, runs with what was saved, and goes back to the list. */
async function saveAndRun(field: Field, kind: ProfileKind, name: string): Promise<void> {
  const { hunt, page, settings } = field
  await settings.field('Name').fill(name)
  if (kind === 'azure') await settings.field('API version').fill('2024-10-21')
  await settings.saveForm()
  hunt.search('page after saving', kind, await reachableText(page))
  const saved = (await invoke(page, 'profiles:list', undefined)).at(-1)
  expect(saved).toMatchObject({ profile: { kind, name }, readiness: { ready: true } })
  await runOnce(field, kind, saved?.profile.id)
  await settings.back()
}
