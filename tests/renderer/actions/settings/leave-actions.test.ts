import { describe, expect, test } from 'vitest'
import { fail, succeed } from '../../../../src/shared/result'
import { PROFILE } from '../../profiles'
import { openSettings, settled, typeKey } from './settings-window'

async function openEdited(answers: Parameters<typeof openSettings>[0] = {}) {
  const window = await openSettings(answers)
  window.settings.providers.openProfile(PROFILE.id)
  window.settings.form.edit({ name: 'Other' })
  return window
}

test('what has no changes is left without a question', async () => {
  const { address, settings, store, page } = await openSettings()
  settings.providers.openProfile(PROFILE.id)
  address.open('#examples')
  expect(store.getState().place).toBe('examples')
  expect(page().leaving).toBeNull()
})

test('the way to another place is held up by changes, the address with it', async () => {
  const { address, store, page } = await openEdited()
  address.open('#examples')
  expect(store.getState().place).toBe('settings')
  expect(address.read()).toBe('#settings')
  expect(page().leaving).toEqual({ kind: 'place', place: 'examples' })
})

test('a key that was typed is a change, too', async () => {
  const window = await openSettings()
  window.settings.providers.openProfile(PROFILE.id)
  typeKey(window, 'sk-x')
  window.settings.leaveFor({ kind: 'list' })
  expect(window.page().leaving).toEqual({ kind: 'list' })
})

describe('the answer', () => {
  test('Discard goes there, without the changes and the secrets', async () => {
    const { settings, secrets, inputs, address, store, page, asked } = await openEdited()
    inputs.key.value = 'sk-x'
    address.open('#history')
    settings.discardAndLeave(secrets)
    expect(store.getState().place).toBe('history')
    expect(page()).toMatchObject({ leaving: null, form: { draft: { name: PROFILE.name } } })
    expect(inputs.key.value).toBe('')
    expect(asked('profiles:save')).toEqual([])
  })

  test('Save goes there once it is saved', async () => {
    const { settings, secrets, page, asked } = await openEdited()
    settings.leaveFor({ kind: 'section', section: 'limits' })
    settings.saveAndLeave(secrets)
    await settled()
    expect(asked('profiles:save')).toHaveLength(1)
    expect(page()).toMatchObject({ leaving: null, section: 'limits', form: null })
  })

  test('Save stays where it cannot be saved', async () => {
    const { settings, secrets, page } = await openEdited({ 'profiles:save': async () => fail('internal', 'Full.') })
    settings.leaveFor({ kind: 'list' })
    settings.saveAndLeave(secrets)
    await settled()
    expect(page()).toMatchObject({ leaving: null, form: { draft: { name: 'Other' }, problem: 'Full.' } })
  })

  test('Keep editing keeps everything', async () => {
    const { settings, page } = await openEdited()
    settings.leaveFor({ kind: 'close' })
    settings.stay()
    expect(page()).toMatchObject({ leaving: null, form: { draft: { name: 'Other' } } })
  })

  test('to a window that was to be closed closes it', async () => {
    const { settings, secrets, address } = await openEdited()
    settings.leaveFor({ kind: 'close' })
    expect(address.isClosed).toBe(false)
    settings.discardAndLeave(secrets)
    expect(address.isClosed).toBe(true)
  })
})

test('network settings are guarded in the same way', async () => {
  const { settings, secrets, page, asked } = await openSettings()
  settings.leaveFor({ kind: 'section', section: 'network' })
  settings.network.edit({ authorityFile: '/etc/company.pem' })
  settings.leaveFor({ kind: 'section', section: 'limits' })
  expect(page()).toMatchObject({ section: 'network', leaving: { kind: 'section' } })
  settings.saveAndLeave(secrets)
  await settled()
  expect(asked('network:save')).toMatchObject([{ settings: { authorityFile: '/etc/company.pem' } }])
  expect(page().section).toBe('limits')
})

test('a deleted provider is brought back by its ticket', async () => {
  const { settings, page, asked } = await openSettings({
    'profiles:delete': async () => succeed({ ticket: 't-9' }),
    'profiles:restore': async () => fail('gone', 'It is gone.')
  })
  settings.providers.openProfile(PROFILE.id)
  settings.form.deleteProfile()
  await settled()
  expect(page()).toMatchObject({
    form: null,
    undos: [{ kind: 'profile', ticket: 't-9', sentence: '“Team” was deleted.' }]
  })
  settings.undo()
  expect(asked('profiles:restore')).toEqual([{ ticket: 't-9' }])
  expect(page().undos).toEqual([])
})
