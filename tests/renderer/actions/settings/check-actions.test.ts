import { expect, test } from 'vitest'
import type { CheckOutcome } from '../../../../src/shared/connection-check'
import { fail, succeed } from '../../../../src/shared/result'
import { PROFILE } from '../../profiles'
import { openSettings, settled, typeKey } from './settings-window'

const OUTCOME: CheckOutcome = { passed: true, failedStep: null, cancelled: false, usage: null, durationMs: 9 }

async function startCheck(answers: Parameters<typeof openSettings>[0] = {}) {
  const window = await openSettings(answers)
  window.settings.providers.openProfile(PROFILE.id)
  window.settings.form.startCheck(window.secrets)
  await settled()
  const [request] = window.asked('check:start') as [{ checkId: string }]
  return { ...window, checkId: request.checkId }
}

test('a saved provider is checked as it is, and its news are shown as they come', async () => {
  const { checkId, asked, bridge, page } = await startCheck()
  expect(asked('check:start')).toEqual([{ checkId, target: { profileId: PROFILE.id } }])
  bridge.push('check:step', { checkId, step: { name: 'address', state: 'running', message: '' } })
  bridge.push('check:step', { checkId, step: { name: 'address', state: 'passed', message: 'It answers.' } })
  expect(page().form?.check).toMatchObject({ outcome: null, steps: [{ state: 'passed' }] })
  bridge.push('check:end', { checkId, outcome: OUTCOME })
  expect(page().form?.check?.outcome).toEqual(OUTCOME)
})

test('a form with changes is checked as it stands, with the key that was typed, which stays to be saved', async () => {
  const window = await openSettings()
  window.settings.providers.openProfile(PROFILE.id)
  window.settings.form.edit({ model: 'm-2' })
  typeKey(window, 'sk-typed')
  window.settings.form.startCheck(window.secrets)
  expect(window.asked('check:start')).toMatchObject([{ target: { draft: { model: 'm-2' }, key: 'sk-typed' } }])
  expect(window.inputs.key.value).toBe('sk-typed')
})

test('one check runs at a time; cancelling it asks main', async () => {
  const { checkId, asked, settings, secrets } = await startCheck()
  settings.form.startCheck(secrets)
  expect(asked('check:start')).toHaveLength(1)
  settings.form.cancelCheck()
  expect(asked('check:cancel')).toEqual([{ checkId }])
})

test('a check that main does not know any more can be started again', async () => {
  const { page, settings, secrets, asked } = await startCheck({
    'check:cancel': async () => succeed({ cancelled: false })
  })
  settings.form.cancelCheck()
  await settled()
  expect(page().form?.check?.refusal).toMatch(/Test again/)
  settings.form.startCheck(secrets)
  expect(asked('check:start')).toHaveLength(2)
})

test('leaving the form cancels the check', async () => {
  const { asked, settings } = await startCheck()
  settings.leaveFor({ kind: 'list' })
  expect(asked('check:cancel')).toHaveLength(1)
})

test('a check that main refuses says why, and can be started again', async () => {
  const { page, settings, secrets, asked } = await startCheck({
    'check:start': async () => fail('bad-request', 'Several checks are running.')
  })
  expect(page().form?.check?.refusal).toBe('Several checks are running.')
  settings.form.startCheck(secrets)
  expect(asked('check:start')).toHaveLength(2)
})
