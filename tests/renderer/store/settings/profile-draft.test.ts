import { expect, test } from 'vitest'
import {
  draftOfPasted,
  draftOfPreset,
  hostOf,
  originOf,
  presetOf
} from '../../../../src/renderer/store/settings/profile-draft'
import { type PastedProfile, profileDraftSchema } from '../../../../src/shared/profile'
import { PRESETS } from '../../profiles'

test('a draft of each preset is one that main takes', () => {
  for (const preset of PRESETS) {
    const draft = draftOfPreset(preset)
    expect(profileDraftSchema.parse(draft)).toEqual(draft)
    expect(draft).toMatchObject({
      presetId: preset.id,
      kind: preset.kind,
      address: preset.address,
      rules: preset.rules
    })
  }
})

function pasted(fields: PastedProfile['fields']): PastedProfile {
  return { form: 'url', fields, repairs: [], hasKey: false, keyTicket: null }
}

test('what was pasted lies on top of its preset', () => {
  const draft = draftOfPasted(pasted({ presetId: 'ollama', kind: 'compatible', model: 'llama3.2' }), PRESETS)
  expect(draft).toMatchObject({
    presetId: 'ollama',
    address: 'http://127.0.0.1:11434/v1',
    model: 'llama3.2',
    needsKey: false
  })
})

test('what was pasted needs no preset, nor a kind', () => {
  expect(draftOfPasted(pasted({ kind: 'azure', deployment: 'd' }), PRESETS)).toMatchObject({
    kind: 'azure',
    presetId: 'azure',
    deployment: 'd'
  })
  expect(draftOfPasted(pasted({}), [])).toMatchObject({ kind: 'compatible', presetId: 'custom' })
})

test('a preset that is not known, or of another kind, is the one without particulars', () => {
  expect(presetOf(PRESETS, 'gone', 'compatible')?.id).toBe('custom')
  expect(presetOf(PRESETS, 'ollama', 'azure')?.id).toBe('azure')
})

test.each([
  ['https://api.example.com/v1', 'https://api.example.com', 'api.example.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', '127.0.0.1:8080'],
  ['api.example.com', null, null],
  ['', null, null]
])('%s', (address, origin, host) => {
  expect([originOf(address), hostOf(address)]).toEqual([origin, host])
})
