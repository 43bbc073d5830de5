import { join } from 'node:path'
import { EXPORT_FORMATS } from '../../../src/shared/plain-values'
import { PROFILE_KINDS } from '../../../src/shared/profile'
import { requestFor } from '../../main/faults/provider-case'
import { expect } from '../fixtures'
import { invoke } from '../window-runs'
import { type Field, KEY, PROXY_PASSWORD } from './field'

/** A key stays where it was entered for. */
export async function sendElsewhere({ hunt, page, runs, elsewhere }: Field): Promise<void> {
  const profiles = await invoke(page, 'profiles:list', undefined)
  const { profile } = profiles.at(-1) ?? {}
  await hunt.flow('the address of a profile changed: run, check and list of models', async () => {
    const place = { name: 'Elsewhere', address: elsewhere.baseUrl, needsKey: false }
    const draft = { ...profile, kind: 'compatible' as const, ...place }
    await invoke(page, 'profiles:save', { draft })
    const target = { profileId: profile?.id ?? '' }
    await (await runs.start({ ...requestFor('compatible'), ...target })).ended
    await invoke(page, 'models:list', { target, refresh: true })
    await invoke(page, 'check:start', { checkId: crypto.randomUUID(), target: { draft } })
    const newcomer = { kind: 'compatible' as const, ...place }
    await invoke(page, 'check:start', { checkId: crypto.randomUUID(), target: { draft: newcomer } })
    await expect.poll(() => elsewhere.requests.length).toBeGreaterThan(0)
  })
  for (const kind of PROFILE_KINDS) {
    await hunt.flow(`key of the environment, another base URL, ${kind}`, async () => {
      const refused = runs.start({ ...requestFor(kind), baseUrl: elsewhere.baseUrl })
      await refused.then(
        (run) => run.ended,
        () => null
      )
    })
  }
}

/** Profiles and keys are changed, deleted and brought back, and a key is put where none belongs. */
export async function changeProfiles({ hunt, page, server }: Field): Promise<void> {
  const [first] = await invoke(page, 'profiles:list', undefined)
  const profileId = first?.profile.id ?? ''
  await hunt.flow('key set, deleted and brought back', async () => {
    await invoke(page, 'credential:set', { profileId, key: KEY })
    const { ticket } = await invoke(page, 'credential:clear', { profileId })
    await invoke(page, 'credential:restore', { ticket })
  })
  await hunt.flow('profile deleted and brought back', async () => {
    const { ticket } = await invoke(page, 'profiles:delete', { profileId })
    await invoke(page, 'profiles:restore', { ticket })
  })
  await hunt.flow('key for a profile that there is not', async () => {
    await expect(invoke(page, 'credential:set', { profileId: 'nobody', key: KEY })).rejects.toThrow()
  })
  await hunt.flow('key in an address, as a query and as a user', async () => {
    const [scheme, rest] = server.baseUrl.split('//')
    const written = encodeURIComponent(KEY)
    const kind = 'compatible'
    for (const address of [`${server.baseUrl}?api-key=${written}`, `${scheme}//me:${written}@${rest}`]) {
      await invoke(page, 'profiles:save', { draft: { kind, address } })
    }
  })
  await hunt.flow('key as a header in plain text', async () => {
    const headers = [{ name: 'X-Api-Key', value: KEY }]
    const draft = { kind: 'compatible' as const, address: server.baseUrl, headers }
    expect(await invoke(page, 'profiles:save', { draft })).toMatchObject({ saved: false })
  })
  await hunt.flow('password of a proxy, in its address and by itself', async () => {
    const url = `http://me:${PROXY_PASSWORD}@127.0.0.1:9`
    const settings = { proxy: { mode: 'custom' as const, url, user: '' } }
    await invoke(page, 'network:save', { settings })
    await invoke(page, 'proxy-password:set', { profileId: null, password: PROXY_PASSWORD })
    await invoke(page, 'check:start', { checkId: crypto.randomUUID(), target: { profileId } })
    await invoke(page, 'network:save', {
      settings: { ...settings, proxy: { mode: 'none', url: '', user: '' } }
    })
  })
}

/** All that can be written to a file is. */
export async function exportAll({ hunt, electron, page, exports }: Field): Promise<void> {
  const saveAs = (name: string) =>
    electron.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(exports, name)
    )
  const history = await invoke(page, 'history:list', { filter: {}, offset: 0, limit: 200 })
  for (const format of EXPORT_FORMATS) {
    await hunt.flow(`export of every run as ${format}`, async () => {
      for (const { runId } of history?.runs ?? []) {
        await saveAs(`${runId}.${format}`)
        await invoke(page, 'history:export', { runId, format })
      }
    })
  }
  await hunt.flow('runs read again from the history', async () => {
    for (const { runId } of history?.runs ?? []) await invoke(page, 'history:read', { runId })
  })
  await hunt.flow('export of the providers', async () => {
    await saveAs('providers.json')
    await invoke(page, 'profiles:export', {})
  })
}
