import { describe, expect, it } from 'vitest'
import { checkPlaces } from '../../src/cli/check-places'
import { UsageError } from '../../src/cli/usage-error'
import { type RunRequestInput, runRequestSchema } from '../../src/shared/run-request'

const check = (request: Partial<RunRequestInput>, environment: Record<string, string> = {}) =>
  checkPlaces(
    runRequestSchema.parse({ provider: 'compatible', messages: [{ role: 'human', content: 'x' }], ...request }),
    environment
  )

describe('the places of a request', () => {
  it.each([
    [{ provider: 'builtin' }, {}],
    [{ baseUrl: 'http://127.0.0.1:1/v1' }, {}],
    [{}, { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }],
    [{ provider: 'openai' }, { OPENAI_API_KEY: 'k' }],
    // The run itself says that the key is missing.
    [{ provider: 'openai' }, {}],
    [{ provider: 'azure' }, {}],
    [
      { provider: 'azure', baseUrl: 'https://a.openai.azure.com', deployment: 'd', apiVersion: '1' },
      { AZURE_OPENAI_API_KEY: 'k' }
    ]
  ] as const)('are enough in %j with %j', (request, environment) => {
    expect(() => check(request, environment)).not.toThrow()
  })

  it.each([
    [{}, {}, '--provider compatible needs --base-url, or OPENAI_BASE_URL in the environment.'],
    [{}, { OPENAI_BASE_URL: ' ' }, '--provider compatible needs --base-url, or OPENAI_BASE_URL in the environment.'],
    [
      { provider: 'azure', baseUrl: 'https://a.openai.azure.com' },
      { AZURE_OPENAI_API_KEY: 'k' },
      '--provider azure needs --deployment, or AZURE_OPENAI_DEPLOYMENT_NAME in the environment.'
    ],
    [
      { provider: 'azure', baseUrl: 'https://a.openai.azure.com', deployment: 'd' },
      { AZURE_OPENAI_API_KEY: 'k' },
      '--provider azure needs --api-version, or AZURE_OPENAI_API_VERSION in the environment.'
    ],
    [
      { baseUrl: 'localhost:11434' },
      {},
      '--base-url: “localhost:11434” is not a web address. Write it like https://api.openai.com/v1.'
    ],
    [
      { provider: 'azure' },
      { AZURE_OPENAI_ENDPOINT: 'nowhere' },
      'AZURE_OPENAI_ENDPOINT: “nowhere” is not a web address. Write it like https://api.openai.com/v1.'
    ]
  ] as const)('are refused in %j with %j', (request, environment, message) => {
    expect(() => check(request, environment)).toThrow(new UsageError(message))
  })

  it('are refused without repeating a password', () => {
    expect(() => check({ baseUrl: 'http://me:secret@127.0.0.1/v1' })).toThrow(/^--base-url: (?!.*secret)/)
  })
})
