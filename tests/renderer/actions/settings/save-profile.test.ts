import { describe, expect, test } from 'vitest'
import { fail, succeed } from '../../../../src/shared/result'
import { PROFILE, reviewOf } from '../../profiles'
import { openSettings, settled, typeKey } from './settings-window'

const KEY = 'sk-canary-0123456789'

async function openProfile(answers: Parameters<typeof openSettings>[0] = {}) {
  const window = await openSettings(answers)
  window.settings.providers.openProfile(PROFILE.id)
  return window
}

test('saving sends what was typed once, empties the input, and keeps nothing of it', async () => {
  const window = await openProfile()
  typeKey(window, KEY)
  expect(await window.settings.form.save(window.secrets)).toBe(true)
  expect(window.asked('profiles:save')).toEqual([{ draft: PROFILE, key: KEY }])
  expect(window.inputs.key.value).toBe('')
  expect(JSON.stringify(window.store.getState())).not.toContain(KEY)
  expect(window.page().form).toMatchObject({ isJustSaved: true, typed: { key: false } })
})

test('without a key none is sent', async () => {
  const window = await openProfile()
  window.settings.form.edit({ name: 'Other' })
  await window.settings.form.save(window.secrets)
  expect(window.asked('profiles:save')).toEqual([{ draft: { ...PROFILE, name: 'Other' } }])
})

test('a key stays in its input where something else keeps the form from being saved', async () => {
  const issues = [{ field: 'address', message: 'This is not a web address.' }]
  const window = await openProfile({
    'profiles:review': async (request) => succeed(reviewOf((request as { draft: typeof PROFILE }).draft, { issues }))
  })
  typeKey(window, KEY)
  expect(await window.settings.form.save(window.secrets)).toBe(false)
  expect(window.asked('profiles:save')).toEqual([])
  expect(window.inputs.key.value).toBe(KEY)
  expect(window.page().form).toMatchObject({ isSaving: false, issues })
})

test('what main could not save is said in the form', async () => {
  const window = await openProfile({ 'profiles:save': async () => fail('internal', 'The disk is full.') })
  expect(await window.settings.form.save(window.secrets)).toBe(false)
  expect(window.page().form).toMatchObject({ isSaving: false, problem: 'The disk is full.' })
})

test("a proxy's password goes to the profile that was saved", async () => {
  const window = await openProfile()
  window.inputs['profile-proxy-password'].value = 'secret'
  await window.settings.form.save(window.secrets)
  expect(window.asked('proxy-password:set')).toEqual([{ profileId: PROFILE.id, password: 'secret' }])
  expect(window.inputs['profile-proxy-password'].value).toBe('')
})

describe('a pasted text', () => {
  const pasted = {
    form: 'curl',
    fields: { model: 'm' },
    repairs: ['Repaired.'],
    hasKey: true,
    keyTicket: 't-1'
  } as const

  test('fills a form in that is not saved; its key goes by its ticket', async () => {
    const window = await openSettings({
      'profiles:parse-pasted': async () => succeed({ ...pasted, repairs: ['Repaired.'] })
    })
    window.settings.providers.addPasted(`curl -H "Authorization: Bearer ${KEY}"`)
    await settled()
    expect(window.page().form).toMatchObject({ draft: { model: 'm' }, repairs: ['Repaired.'], keyTicket: 't-1' })
    expect(window.asked('profiles:save')).toEqual([])
    expect(JSON.stringify(window.store.getState())).not.toContain(KEY)
    await window.settings.form.save(window.secrets)
    expect(window.asked('profiles:save')).toMatchObject([{ keyTicket: 't-1' }])
  })

  test('a key that is typed after it counts in its place', async () => {
    const window = await openSettings({ 'profiles:parse-pasted': async () => succeed({ ...pasted, repairs: [] }) })
    window.settings.providers.addPasted('curl')
    await settled()
    typeKey(window, KEY)
    await window.settings.form.save(window.secrets)
    expect(window.asked('profiles:save')).toMatchObject([{ key: KEY }])
    expect(window.asked('profiles:save')[0]).not.toHaveProperty('keyTicket')
  })

  test('in which nothing was found says what can be pasted', async () => {
    const unknown = { ...pasted, form: 'unknown', repairs: [] } as const
    const window = await openSettings({ 'profiles:parse-pasted': async () => succeed({ ...unknown, repairs: [] }) })
    window.settings.providers.startAdding()
    window.settings.providers.addPasted('hello')
    await settled()
    expect(window.page()).toMatchObject({ form: null, isAdding: true, isReadingPaste: false })
    expect(window.page().pasteProblem).toMatch(/Paste an address/)
  })
})
