import { describe, expect, it } from 'vitest'
import { findPreset, PRESETS } from '../../../src/main/profiles/presets'
import { nameProfile, reviewProfile } from '../../../src/main/profiles/review-profile'
import { type ProfileDraftInput, profileDraftSchema, profileSchema } from '../../../src/shared/profile'

const others = (names: readonly string[]) =>
  names.map((name, index) => profileSchema.parse({ id: `p${index}`, kind: 'openai', name }))

const review = (draft: ProfileDraftInput, names: string[] = []) =>
  reviewProfile(profileDraftSchema.parse(draft), others(names))

describe('a review', () => {
  it('has nothing to say of a draft that is in order', () => {
    expect(review({ kind: 'openai', name: 'Work', address: 'https://api.openai.com/v1' })).toMatchObject({
      repairs: [],
      issues: [],
      warnings: [],
      proxyPassword: null
    })
  })

  it('trims what was written, and drops headers of which nothing was', () => {
    const { draft } = review({
      kind: 'openai',
      name: ' Work ',
      address: 'https://api.openai.com/v1',
      model: ' m ',
      headers: [
        { name: ' X-Team: ', value: ' a ' },
        { name: ' ', value: '' }
      ]
    })
    expect(draft).toMatchObject({ name: 'Work', model: 'm', headers: [{ name: 'X-Team', value: 'a' }] })
  })

  it('does not write over a deployment that was entered', () => {
    const address = 'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=1'
    expect(review({ kind: 'azure', address, deployment: 'mine' }).draft).toMatchObject({
      deployment: 'mine',
      apiVersion: '1'
    })
  })

  it.each([
    ['http://llm.example/v1', 1],
    ['http://192.168.1.7:8080/v1', 1],
    ['https://llm.example/v1', 0],
    ['http://localhost:1234/v1', 0],
    ['http://[::1]:1234/v1', 0]
  ])('warns of %s: %i', (address, count) => {
    const { warnings } = review({ kind: 'compatible', address })
    expect(warnings).toHaveLength(count)
    if (count) expect(warnings[0]).toMatch(/not encrypted/)
  })

  it.each([
    ['azure', 'https://portal.azure.com/#home', /web page of Azure/],
    ['azure', 'https://oai.azure.com/resource', /web page of Azure/],
    ['compatible', 'https://r.openai.azure.com', /Choose Azure OpenAI/],
    ['openai', 'https://platform.openai.com/api-keys', /web page/]
  ] as const)('knows that %s cannot be at %s', (kind, address, message) => {
    expect(review({ kind, address }).issues).toMatchObject([
      { field: 'address', message: expect.stringMatching(message) }
    ])
  })

  it('takes Azure’s newer interface for what it is', () => {
    expect(review({ kind: 'compatible', address: 'https://r.openai.azure.com/openai/v1/' }).issues).toEqual([])
  })

  it.each([
    [{ kind: 'compatible', presetId: 'ollama', address: 'http://127.0.0.1:11434/v1' }, ['Ollama'], 'Ollama 2'],
    [{ kind: 'compatible', address: 'https://llm.example:8443/v1' }, [], 'llm.example:8443'],
    [{ kind: 'azure', address: 'https://r.openai.azure.com' }, ['azure openai', 'Azure OpenAI 2'], 'Azure OpenAI 3']
  ] as const)('calls %o by a name that is free', (draft, names, name) => {
    const named = nameProfile(profileDraftSchema.parse(draft), others(names))
    expect([named.draft.name, named.repair]).toEqual([name, `It had no name, so it is called “${name}”.`])
  })
})

describe('the presets', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s needs no repair', (_id, preset) => {
    if (preset.address === '') return
    const { repairs, issues, warnings } = review({
      kind: preset.kind,
      presetId: preset.id,
      name: 'x',
      address: preset.address
    })
    expect({ repairs, issues, warnings }).toEqual({ repairs: [], issues: [], warnings: [] })
  })

  it('are found by their id, or else by their kind', () => {
    expect(findPreset('groq', 'compatible').label).toBe('Groq')
    expect(findPreset('gone', 'compatible').id).toBe('custom')
    expect(findPreset('groq', 'azure').id).toBe('azure')
  })

  it('are those that were promised', () => {
    const labels = PRESETS.map(({ label }) => label)
    expect(labels).toEqual(
      expect.arrayContaining(['Azure OpenAI', 'OpenAI', 'Ollama', 'LM Studio', 'llama.cpp server', 'vLLM'])
    )
    expect(labels).toEqual(
      expect.arrayContaining(['OpenRouter', 'DeepSeek', 'Groq', 'Mistral', 'Together', 'Another server'])
    )
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
  })
})
