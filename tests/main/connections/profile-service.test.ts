import { describe, expect, it } from 'vitest'
import { importProfiles, writeProfiles } from '../../../src/main/connections/profile-exchange'
import { profileDraftSchema } from '../../../src/shared/profile'
import { openDesk } from './provider-desk'

const KEY = 'canary-5d1f0c77'
const OPENROUTER = { kind: 'compatible', presetId: 'openrouter', address: 'https://openrouter.ai/api/v1' } as const
const AZURE = {
  kind: 'azure',
  address: 'https://mine.openai.azure.com',
  deployment: 'd',
  apiVersion: '2024-10-21'
} as const

describe('saving', () => {
  it('names, repairs and keeps a profile, and its key apart from it, over a restart', async () => {
    const desk = await openDesk()
    const draft = profileDraftSchema.parse({ ...OPENROUTER, address: 'openrouter.ai/api/v1/chat/completions/' })
    const saved = await desk.profiles.save(draft, { key: ` ${KEY}\n` })
    expect(saved).toMatchObject({
      saved: true,
      summary: {
        profile: { name: 'OpenRouter', address: 'https://openrouter.ai/api/v1' },
        credential: { state: 'stored', boundTo: 'https://openrouter.ai' },
        readiness: { ready: true }
      }
    })
    expect(saved.repairs).toHaveLength(3)
    expect(JSON.stringify(saved)).not.toContain(KEY)
    expect(await desk.everythingWritten()).not.toContain(KEY)
    const reopened = await openDesk({ folder: desk.folder })
    const [summary] = await reopened.profiles.list()
    expect(summary).toEqual(saved.saved && saved.summary)
    const { credential } = await reopened.profiles.open({ profileId: summary?.profile.id ?? '' })
    expect(credential?.reveal()).toBe(KEY)
  })

  it.each([
    { kind: 'compatible', address: `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/v1` },
    { kind: 'compatible', address: `https://a.example/${'ü'.repeat(1000)}` },
    { kind: 'azure', address: `https://a.openai.azure.com/openai/deployments/${'d'.repeat(300)}/chat/completions` },
    { kind: 'azure', address: `https://a.openai.azure.com?api-version=${'v'.repeat(70)}` },
    { kind: 'azure', address: 'https://a.openai.azure.com/openai/deployments/50%/chat/completions' }
  ] as const)('keeps of $address what it can read again, or says what is wrong', async (fields) => {
    const desk = await openDesk()
    const saved = await desk.profiles.save(profileDraftSchema.parse(fields), {})
    if (!saved.saved)
      expect(saved.issues).toEqual([{ field: expect.any(String), message: expect.stringMatching(/too long/) }])
    const reopened = await openDesk({ folder: desk.folder })
    expect(reopened.notices).toEqual([])
    expect(await reopened.profiles.list()).toHaveLength(saved.saved ? 1 : 0)
  })

  it('numbers a long name so that it can be read again', async () => {
    const desk = await openDesk()
    const named = profileDraftSchema.parse({ ...OPENROUTER, name: 'n'.repeat(100) })
    await desk.profiles.save(named, {})
    const [profile] = (await desk.profiles.list()).map((summary) => summary.profile)
    await importProfiles(writeProfiles(profile ? [profile] : []), desk.profiles)
    const reopened = await openDesk({ folder: desk.folder })
    expect(reopened.notices).toEqual([])
    expect((await reopened.profiles.list()).map((summary) => summary.profile.name)).toEqual([
      'n'.repeat(100),
      `${'n'.repeat(98)} 2`
    ])
  })

  it('tells of what is wrong, field by field, and saves nothing', async () => {
    const desk = await openDesk()
    await desk.save({ ...OPENROUTER, name: 'Work' })
    const draft = profileDraftSchema.parse({
      kind: 'compatible',
      name: 'work',
      address: 'not an address',
      keyHeader: 'Content-Length',
      headers: [
        { name: 'X-Api-Key', value: 'x' },
        { name: 'A B', value: '' },
        { name: 'X-Ok', value: 'line\nbreak' }
      ],
      proxy: { mode: 'custom', url: 'ftp://x', user: '' }
    })
    const saved = await desk.profiles.save(draft, { key: KEY })
    expect(saved.saved).toBe(false)
    expect(!saved.saved && saved.issues.map(({ field }) => field)).toEqual([
      'name',
      'address',
      'keyHeader',
      'headers.0.value',
      'headers.1.name',
      'headers.2.value',
      'proxy.url'
    ])
    expect(await desk.profiles.list()).toHaveLength(1)
    expect(desk.secrets).toEqual([])
  })

  it('changes the profile of its id in its place', async () => {
    const desk = await openDesk()
    const first = await desk.save({ ...OPENROUTER, name: 'A' }, KEY)
    await desk.save({ ...AZURE, name: 'B' })
    await desk.save({ ...first.profile, name: 'C', model: 'x' })
    expect((await desk.profiles.list()).map(({ profile }) => [profile.name, profile.model])).toEqual([
      ['C', 'x'],
      ['B', '']
    ])
    expect(desk.pushes.at(-1)?.map(({ profile }) => profile.name)).toEqual(['C', 'B'])
  })

  it('keeps a pasted key in main until the profile that goes with it is saved', async () => {
    const desk = await openDesk()
    const pasted = desk.profiles.parsePasted(`GROQ_API_KEY=gsk_${KEY}`)
    expect(pasted).toMatchObject({ form: 'env', hasKey: true, fields: { presetId: 'groq' } })
    expect(JSON.stringify(pasted)).not.toContain(KEY)
    expect(pasted).not.toHaveProperty('key')
    const draft = profileDraftSchema.parse(pasted.fields)
    const keyTicket = pasted.keyTicket ?? ''
    expect((await desk.profiles.open({ draft, keyTicket })).credential?.reveal()).toBe(`gsk_${KEY}`)
    const saved = await desk.profiles.save(draft, { keyTicket })
    expect(saved).toMatchObject({ summary: { credential: { state: 'stored', boundTo: 'https://api.groq.com' } } })
    // A ticket is good for one profile.
    expect(await desk.profiles.save({ ...draft, name: 'Other' }, { keyTicket })).toMatchObject({
      summary: { readiness: { reason: 'key-missing' } }
    })
  })

  it('takes the password out of a proxy’s address and keeps it with the keys', async () => {
    const desk = await openDesk()
    const proxy = { mode: 'custom', url: `http://me:${KEY}@proxy.example:8080/`, user: '' } as const
    const { profile, proxyPassword } = await desk.save({ ...OPENROUTER, proxy }, 'k')
    expect(profile.proxy).toEqual({ mode: 'custom', url: 'http://proxy.example:8080', user: 'me' })
    expect(proxyPassword).toMatchObject({ state: 'stored', boundTo: 'http://proxy.example:8080' })
    expect(await desk.everythingWritten()).not.toContain(KEY)
    await desk.connections.open({ profileId: profile.id }, { temperature: 1, limits: { headerTimeoutMs: 1 } })
    expect(desk.opened).toEqual([{ proxy: profile.proxy, proxyPassword: KEY }])
    await desk.save({ ...profile, proxy: { mode: 'custom', url: 'http://other.example:8080', user: 'me' } })
    await desk.connections.open({ profileId: profile.id }, { temperature: 1, limits: { headerTimeoutMs: 1 } })
    expect(desk.opened[1]?.proxyPassword).toBeNull()
  })
})

describe('deleting', () => {
  it('is undone with the key and the proxy’s password, in the same place', async () => {
    const desk = await openDesk()
    const proxy = { mode: 'custom', url: 'http://me:pass-1@proxy.example:8080', user: '' } as const
    const first = await desk.save({ ...OPENROUTER, name: 'First', proxy }, KEY)
    await desk.save({ ...AZURE, name: 'Second' })
    const ticket = await desk.profiles.remove(first.profile.id)
    expect((await desk.profiles.list()).map(({ profile }) => profile.name)).toEqual(['Second'])
    expect(await desk.keys.proxyStatusOf(first.profile.id)).toMatchObject({ hasKey: false })
    expect(await desk.profiles.restore(ticket)).toEqual(first)
    expect((await desk.profiles.list()).map(({ profile }) => profile.name)).toEqual(['First', 'Second'])
    await expect(desk.profiles.restore(ticket)).rejects.toThrow('can no longer be undone')
  })

  it('leaves nothing of the key on the disk, not even in the backup', async () => {
    const desk = await openDesk()
    const { profile } = await desk.save(OPENROUTER, KEY)
    const blob = (await desk.everythingWritten()).match(/"blob": "([^"]+)"/)?.[1] ?? 'none'
    await desk.profiles.remove(profile.id)
    expect(await desk.everythingWritten()).not.toContain(blob)
  })

  it('of a profile that is gone says so', async () => {
    const desk = await openDesk()
    await expect(desk.profiles.remove('none')).rejects.toThrow('no such provider')
  })
})

describe('a key', () => {
  it('is withheld from a changed address, says why, and may go there once it is entered again', async () => {
    const desk = await openDesk()
    const { profile } = await desk.save(OPENROUTER, KEY)
    const moved = await desk.save({ ...profile, address: 'https://evil.example/v1' })
    expect(moved.readiness).toMatchObject({
      ready: false,
      reason: 'key-withheld',
      message: expect.stringMatching(/entered for openrouter\.ai and is not sent to evil\.example/)
    })
    const request = { temperature: 1, limits: { headerTimeoutMs: 1 } }
    await expect(desk.connections.open({ profileId: profile.id }, request)).rejects.toMatchObject({
      code: 'credential-bound-elsewhere'
    })
    expect((await desk.secretService.setKey(profile.id, KEY)).boundTo).toBe('https://evil.example')
    const { settings } = await desk.connections.open({ profileId: profile.id }, request)
    expect(settings.authentication?.reveal()).toBe(KEY)
  })

  it('is withheld when only the port or the scheme has changed', async () => {
    const desk = await openDesk()
    const { profile } = await desk.save({ kind: 'compatible', address: 'https://llm.example:8443/v1' }, KEY)
    for (const address of ['https://llm.example/v1', 'http://llm.example:8443/v1', 'https://sub.llm.example:8443/v1']) {
      expect((await desk.save({ ...profile, address })).readiness).toMatchObject({ reason: 'key-withheld' })
    }
    expect((await desk.save({ ...profile, address: 'https://llm.example:8443/other' })).readiness).toEqual({
      ready: true
    })
  })

  it.each([
    ['locked', 'key-locked', 'missing-credential'],
    ['ready', 'key-undecryptable', 'missing-credential']
  ] as const)('that cannot be decrypted says why: keyring %s', async (state, reason, code) => {
    const desk = await openDesk()
    const { profile } = await desk.save(OPENROUTER, KEY)
    desk.cipher.present = state
    if (state === 'ready') desk.cipher.mask = 0x33
    const [summary] = await desk.profiles.list()
    expect(summary?.readiness).toMatchObject({ ready: false, reason })
    await expect(
      desk.connections.open({ profileId: profile.id }, { temperature: 1, limits: { headerTimeoutMs: 1 } })
    ).rejects.toMatchObject({ code })
  })

  it('that is cleared comes back by undo', async () => {
    const desk = await openDesk()
    const { profile, credential } = await desk.save(OPENROUTER, KEY)
    const ticket = await desk.secretService.clearKey(profile.id)
    expect((await desk.profiles.list())[0]?.readiness).toMatchObject({ reason: 'key-missing' })
    expect(await desk.secretService.restore(ticket)).toEqual(credential)
    expect((await desk.profiles.list())[0]?.readiness).toEqual({ ready: true })
  })

  it.each(['ready', 'locked'] as const)(
    'that is cleared leaves the place to one entered since, keyring %s',
    async (state) => {
      const desk = await openDesk()
      const { profile } = await desk.save(OPENROUTER, KEY)
      const ticket = await desk.secretService.clearKey(profile.id)
      desk.cipher.present = state
      await desk.secretService.setKey(profile.id, 'sk-or-v1-entered-since')
      await expect(desk.secretService.restore(ticket)).rejects.toThrow(
        'Another key or password was entered since, and stays.'
      )
      expect((await desk.keys.find(profile))?.reveal()).toBe('sk-or-v1-entered-since')
    }
  )

  it.each([
    ['its preset, at its own address', OPENROUTER, { OPENROUTER_API_KEY: KEY }, 'OPENROUTER_API_KEY'],
    [
      'its preset, at another address',
      { ...OPENROUTER, address: 'https://a.example/v1' },
      { OPENROUTER_API_KEY: KEY },
      null
    ],
    ['OpenAI', { kind: 'openai', address: 'https://api.openai.com/v1' }, { OPENAI_API_KEY: KEY }, 'OPENAI_API_KEY'],
    ['OpenAI, elsewhere', { kind: 'openai', address: 'https://a.example/v1' }, { OPENAI_API_KEY: KEY }, null],
    ['Azure', AZURE, { AZURE_OPENAI_API_KEY: KEY }, 'AZURE_OPENAI_API_KEY'],
    [
      'another server, which the environment names',
      { kind: 'compatible', address: 'https://a.example/v1' },
      { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: 'https://a.example/other' },
      'OPENAI_API_KEY'
    ],
    ['another server', { kind: 'compatible', address: 'https://a.example/v1' }, { OPENAI_API_KEY: KEY }, null]
  ] as const)('comes from the environment, labelled, for %s', async (_name, draft, environment, variable) => {
    const desk = await openDesk({ environment })
    const { profile, credential } = await desk.save({ ...draft, needsKey: true })
    expect(credential).toMatchObject({ state: variable ? 'environment' : 'none', variable })
    const found = await desk.keys.find(profile)
    expect(found?.reveal() ?? null).toBe(variable ? KEY : null)
    // What was entered goes before it.
    await desk.secretService.setKey(profile.id, 'entered')
    expect((await desk.keys.find(profile))?.reveal()).toBe('entered')
  })
})

describe('export and import', () => {
  it('carries everything but the secrets, and takes nobody’s place', async () => {
    const desk = await openDesk()
    const one = await desk.save({ ...AZURE, name: 'Work', headers: [{ name: 'X-Team', value: 'a' }] }, KEY)
    const two = await desk.save({ ...OPENROUTER, name: 'Play' }, KEY)
    const text = writeProfiles([one.profile, two.profile])
    expect(text).not.toContain(KEY)
    const imported = await importProfiles(text, desk.profiles)
    expect(imported.profiles.map(({ profile }) => profile.name)).toEqual(['Work 2', 'Play 2'])
    expect(imported.profiles.map(({ readiness }) => readiness)).toMatchObject([
      { reason: 'key-missing' },
      { reason: 'key-missing' }
    ])
    expect(imported.notes).toHaveLength(2)
    const elsewhere = await openDesk()
    const there = await importProfiles(text, elsewhere.profiles)
    const { id: _here, ...fields } = one.profile
    expect(there.profiles[0]?.profile).toMatchObject(fields)
  })

  it('takes no file of more providers than anybody has, and nothing of it', async () => {
    const desk = await openDesk()
    const profiles = Array.from({ length: 501 }, (_, index) => ({ id: `p${index}`, kind: 'openai' }))
    const text = JSON.stringify({ version: 1, profiles })
    await expect(importProfiles(text, desk.profiles)).rejects.toThrow('has 501 providers, and 500 are the most')
    expect(await desk.profiles.list()).toEqual([])
  })

  it('leaves out what cannot be used, and says why', async () => {
    const desk = await openDesk()
    const { profile } = await desk.save(OPENROUTER)
    const smuggled = { ...profile, name: 'Smuggled', headers: [{ name: 'Authorization', value: 'Bearer x' }] }
    const imported = await importProfiles(writeProfiles([smuggled]), desk.profiles)
    expect(imported).toMatchObject({
      profiles: [],
      notes: [expect.stringMatching(/^Smuggled: left out\. Authorization/)]
    })
  })

  it.each(['', '{}', '[]', '{"version":2,"profiles":[]}', '{"version":1,"profiles":[{}]}'])(
    'refuses %j in words',
    async (text) => {
      const desk = await openDesk()
      await expect(importProfiles(text, desk.profiles)).rejects.toThrow('not a file of providers')
    }
  )
})
