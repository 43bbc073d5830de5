import { describe, expect, it } from 'vitest'
import { readEnvironmentCredential } from '../../../src/main/credentials/environment-credentials'
import { isRemoteRequest, resolveModelSettings } from '../../../src/main/models/resolve-model-settings'
import { RunFault } from '../../../src/shared/run-error'
import { type RunRequestInput, runRequestSchema } from '../../../src/shared/run-request'

type Asked = Omit<RunRequestInput, 'messages'>

function resolve(asked: Asked, environment: Record<string, string>) {
  const request = runRequestSchema.parse({ messages: [{ role: 'human', content: 'Hi' }], ...asked })
  if (!isRemoteRequest(request)) throw new Error('not remote')
  return resolveModelSettings(request, environment, (variables) => readEnvironmentCredential(environment, variables))
}

function refusal(asked: Asked, environment: Record<string, string>): Pick<RunFault, 'code' | 'message'> {
  try {
    resolve(asked, environment)
  } catch (error) {
    if (error instanceof RunFault) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

const AZURE = {
  AZURE_OPENAI_API_KEY: 'azure-key',
  AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com/',
  AZURE_OPENAI_DEPLOYMENT_NAME: 'my-deployment',
  AZURE_OPENAI_API_VERSION: '2024-10-21'
}

describe('resolveModelSettings', () => {
  it("takes Azure's four names from the environment, without the slash at the end", () => {
    const { authentication, ...settings } = resolve({ provider: 'azure' }, AZURE)
    expect(settings).toEqual({
      provider: 'azure',
      model: 'my-deployment',
      modelName: 'my-deployment',
      address: 'https://mine.openai.azure.com',
      azure: { deployment: 'my-deployment', apiVersion: '2024-10-21' },
      temperature: 0.7,
      seed: null,
      maxTokens: null,
      stop: [],
      headers: [],
      doneMarkerSuffices: false,
      asksForUsage: true,
      reasoning: 'automatic',
      keylessAdvice: expect.stringContaining('OPENAI_BASE_URL'),
      headerTimeoutMs: 30_000
    })
    expect(authentication).toMatchObject({ header: 'api-key', prefix: '' })
    expect(authentication?.reveal()).toBe('azure-key')
  })

  it('puts the request before the environment', () => {
    const asked = {
      provider: 'azure',
      baseUrl: 'https://mine.openai.azure.com',
      deployment: 'other',
      apiVersion: '2025-01-01',
      model: 'gpt-4o',
      temperature: 0.1,
      seed: 3,
      maxTokens: 20,
      stop: ['END'] as string[],
      limits: { headerTimeoutMs: 5 }
    } as const
    expect(resolve(asked, AZURE)).toMatchObject({
      model: 'gpt-4o',
      modelName: 'other',
      azure: { deployment: 'other', apiVersion: '2025-01-01' },
      temperature: 0.1,
      seed: 3,
      maxTokens: 20,
      stop: ['END'],
      headerTimeoutMs: 5
    })
  })

  it("goes to OpenAI's own address with a bearer token", () => {
    const { address, model, authentication } = resolve({ provider: 'openai' }, { OPENAI_API_KEY: 'k' })
    expect({ address, model }).toEqual({ address: 'https://api.openai.com/v1', model: 'gpt-4o-mini' })
    expect(authentication).toMatchObject({ header: 'authorization', prefix: 'Bearer ' })
  })

  it.each(['o3-mini', 'gpt-5', 'gpt-5.2-pro'])('sends no temperature to %s, which refuses any', (model) => {
    expect(resolve({ provider: 'openai', model }, { OPENAI_API_KEY: 'k' }).temperature).toBeNull()
  })

  it.each(['gpt-4o', 'gpt-5-chat-latest', 'omni'])('sends the temperature to %s', (model) => {
    expect(resolve({ provider: 'openai', model }, { OPENAI_API_KEY: 'k' }).temperature).toBe(0.7)
  })

  it('names every variable that is missing, and the way out', () => {
    expect(refusal({ provider: 'azure' }, { AZURE_OPENAI_API_VERSION: '2024-10-21' })).toEqual({
      code: 'missing-credential',
      message:
        'Azure OpenAI needs AZURE_OPENAI_API_KEY, AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT_NAME. Set them in the environment and start again.'
    })
    expect(refusal({ provider: 'openai' }, { OPENAI_API_KEY: '  ' })).toEqual({
      code: 'missing-credential',
      message: 'OpenAI needs OPENAI_API_KEY. Set it in the environment and start again.'
    })
    expect(refusal({ provider: 'azure' }, { ...AZURE, AZURE_OPENAI_ENDPOINT: '' })).toEqual({
      code: 'bad-request',
      message: 'Azure OpenAI needs AZURE_OPENAI_ENDPOINT. Set it in the environment and start again.'
    })
    expect(refusal({ provider: 'compatible' }, {})).toEqual({
      code: 'bad-request',
      message: 'OpenAI-compatible needs OPENAI_BASE_URL. Set it in the environment and start again.'
    })
  })

  it.each([
    ['not a url', /“not a url” is not a web address/],
    ['ftp://host/v1', /“ftp:\/\/host\/v1” is not a web address/],
    ['http://me:secret@host/v1', /user name or password/],
    ['http://host/v1?key=secret', /After “http:\/\/host\/v1” there is a “\?”/],
    ['http://host/v1#secret', /After “http:\/\/host\/v1” there is a “#”/]
  ])('refuses the base URL %s', (baseUrl, says) => {
    const { code, message } = refusal({ provider: 'compatible', baseUrl }, {})
    expect(code).toBe('bad-request')
    expect(message).toMatch(says)
    expect(message).not.toContain('secret')
  })
})

describe('a key goes only where it was entered for', () => {
  const KEY = { OPENAI_API_KEY: 'k' }
  const NAMED = { ...KEY, OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1' }

  it.each([
    ['openai', 'https://api.openai.com/v1', KEY],
    ['openai', 'https://api.openai.com:443/v1/', KEY],
    // A stand-in on this computer, for whoever says `openai` and its address in one breath.
    ['openai', 'http://127.0.0.1:8080/v1', KEY],
    ['openai', 'http://localhost:8080/v1', KEY],
    ['openai', 'http://[::1]:8080/v1', KEY],
    ['openai', 'http://127.0.0.1:8080/other', NAMED],
    ['compatible', 'http://127.0.0.1:8080/v1', NAMED]
  ] as const)('%s at %s: sent', (provider, baseUrl, environment) => {
    expect(resolve({ provider, baseUrl }, environment).authentication?.reveal()).toBe('k')
  })

  it.each([
    ['openai', 'https://evil.example/v1', KEY],
    ['openai', 'http://api.openai.com/v1', KEY],
    ['openai', 'https://api.openai.com.evil.example/v1', KEY],
    ['openai', 'http://127.0.0.1.evil.example/v1', KEY],
    ['openai', 'http://127.0.0.1:8081/v1', NAMED],
    ['openai', 'https://127.0.0.1:8080/v1', NAMED],
    ['openai', 'https://api.openai.com/v1', NAMED],
    ['azure', 'https://other.openai.azure.com', AZURE],
    ['azure', 'https://evil.example', { AZURE_OPENAI_API_KEY: 'k' }],
    ['azure', 'https://openai.azure.com.evil.example', { AZURE_OPENAI_API_KEY: 'k' }]
  ] as const)('%s at %s: refused', (provider, baseUrl, environment) => {
    const { code, message } = refusal({ provider, baseUrl, deployment: 'd', apiVersion: 'v' }, environment)
    expect(code).toBe('credential-bound-elsewhere')
    expect(message).toContain(new URL(baseUrl).host)
    expect(message).toMatch(/set (OPENAI_BASE_URL|AZURE_OPENAI_ENDPOINT) to/)
  })

  it('Azure at an address of its own, with no endpoint in the environment: sent', () => {
    const asked = {
      provider: 'azure',
      baseUrl: 'https://a.openai.azure.com',
      deployment: 'd',
      apiVersion: 'v'
    } as const
    expect(resolve(asked, { AZURE_OPENAI_API_KEY: 'k' }).authentication?.reveal()).toBe('k')
  })

  it.each(['http://127.0.0.1:11434/v1', 'https://openrouter.ai/api/v1', 'https://api.openai.com/v1'])(
    'compatible at %s: runs without it',
    (baseUrl) => {
      expect(resolve({ provider: 'compatible', baseUrl }, KEY).authentication).toBeNull()
    }
  )

  it('of a server that asks for a key, it says how one comes there', () => {
    const baseUrl = 'https://llm.example.com/api/v1'
    const adviceIn = (environment: Record<string, string>) =>
      resolve({ provider: 'compatible', baseUrl }, environment).keylessAdvice
    expect(adviceIn(NAMED)).toBe(
      `OPENAI_API_KEY goes only to the server that OPENAI_BASE_URL names. If the key belongs there, set OPENAI_BASE_URL to ${baseUrl}.`
    )
    expect(adviceIn({ OPENAI_BASE_URL: baseUrl })).toBe(
      `set OPENAI_API_KEY to its key and OPENAI_BASE_URL to ${baseUrl}, and start again.`
    )
  })

  it('the address to set is the whole base URL, for without its path it would not be found', () => {
    const baseUrl = 'https://llm.example.com/api/v1'
    expect(refusal({ provider: 'openai', baseUrl }, KEY).message).toContain(`set OPENAI_BASE_URL to ${baseUrl};`)
  })
})
