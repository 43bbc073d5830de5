import { expect, test } from 'vitest'
import { listTargets, offerTargets } from '../../../src/renderer/store/run-target'
import type { ProviderSummary } from '../../../src/shared/provider'
import { PROFILE, summaryOf } from '../profiles'

const BUILTIN: ProviderSummary = {
  id: 'builtin',
  label: 'Built-in',
  description: 'Tiny.',
  ready: true,
  defaultModel: 'story',
  credentialSource: 'none-needed'
}
const OPENAI: ProviderSummary = {
  ...BUILTIN,
  id: 'openai',
  label: 'OpenAI',
  ready: false,
  missing: 'Set OPENAI_API_KEY.',
  credentialSource: 'missing'
}

test('what was set up comes between the built-in model and what the environment offers', () => {
  const targets = listTargets([BUILTIN, OPENAI], [summaryOf()])
  expect(targets.map(({ key, label, isReady }) => [key, label, isReady])).toEqual([
    ['builtin', 'Built-in', true],
    ['profile:profile-1', 'Team', true],
    ['openai', 'OpenAI', false]
  ])
})

test('what the environment lacks is offered as long as nothing was set up', () => {
  const labels = (profiles: Parameters<typeof listTargets>[1]) =>
    offerTargets(listTargets([BUILTIN, OPENAI], profiles)).map(({ label }) => label)
  expect(labels([])).toEqual(['Built-in', 'OpenAI'])
  const notReady = summaryOf({ readiness: { ready: false, reason: 'incomplete', message: '' } })
  expect(labels([notReady])).toEqual(['Built-in', 'Team'])
})

test('each says what it is, or what it lacks', () => {
  const notReady = summaryOf({ readiness: { ready: false, reason: 'key-missing', message: 'There is no key.' } })
  const azure = summaryOf({ profile: { ...PROFILE, kind: 'azure', deployment: 'prod' } })
  const targets = listTargets([BUILTIN, OPENAI], [summaryOf(), notReady, azure])
  expect(targets.map(({ description, model }) => [description, model])).toEqual([
    ['Tiny.', 'story'],
    ['m-1 at llm.example.com.', null],
    ['There is no key.', null],
    ['prod at llm.example.com.', null],
    ['Set OPENAI_API_KEY.', null]
  ])
})
