import { expect, it } from 'vitest'
import { readEnvironmentCredential } from '../../../src/main/credentials/environment-credentials'
import { listProviders } from '../../../src/main/models/list-providers'

const list = (environment: Record<string, string>) =>
  listProviders(environment, (variables) => readEnvironmentCredential(environment, variables))

it('offers the built-in model alone in a bare environment, and says what the others need', () => {
  const providers = list({})
  expect(providers.map(({ id, ready, credentialSource }) => [id, ready, credentialSource])).toEqual([
    ['builtin', true, 'none-needed'],
    ['azure', false, 'missing'],
    ['openai', false, 'missing'],
    ['compatible', false, 'none-needed']
  ])
  expect(providers[1]?.missing).toMatch(/AZURE_OPENAI_API_KEY.*AZURE_OPENAI_API_VERSION/)
})

it('offers what the environment configures, with its model, and never the key', () => {
  const providers = list({
    AZURE_OPENAI_API_KEY: 'secret-1',
    AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com',
    AZURE_OPENAI_DEPLOYMENT_NAME: 'my-deployment',
    AZURE_OPENAI_API_VERSION: '2024-10-21',
    OPENAI_API_KEY: 'secret-2',
    OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1'
  })
  expect(providers.map(({ ready, defaultModel }) => [ready, defaultModel])).toEqual([
    [true, 'story-2.4m'],
    [true, 'my-deployment'],
    [true, 'gpt-4o-mini'],
    [true, 'default']
  ])
  expect(JSON.stringify(providers)).not.toContain('secret')
})
