import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairAddress } from '../../../src/main/profiles/repair-address'

const RES = 'https://res.openai.azure.com'

describe('the address of Azure', () => {
  it.each([
    [RES, RES, {}],
    [`${RES}/`, RES, {}],
    [` "${RES}//" `, RES, {}],
    ['res', RES, {}],
    ['res.openai.azure.com', RES, {}],
    ['http://res.openai.azure.com', RES, {}],
    ['https://res.azure.openai.com', RES, {}],
    ['https://res.openai.com', RES, {}],
    ['https://res.azureopenai.com/', RES, {}],
    [`${RES}/openai`, RES, {}],
    [`${RES}/openai/v1/`, RES, {}],
    [`${RES}/openai/deployments/gpt%204/chat/completions?api-version=1`, RES, { deployment: 'gpt 4', apiVersion: '1' }],
    [`${RES}/openai/deployments/d`, RES, { deployment: 'd' }],
    ['https://res.services.ai.azure.com/api/projects/p', 'https://res.services.ai.azure.com', {}],
    [
      'https://res.services.ai.azure.com/models/chat/completions?api-version=1',
      'https://res.services.ai.azure.com',
      { apiVersion: '1' }
    ],
    ['https://res.cognitiveservices.azure.com/', 'https://res.cognitiveservices.azure.com', {}],
    ['https://eastus.api.cognitive.microsoft.com/', 'https://eastus.api.cognitive.microsoft.com', {}],
    ['https://gateway.example/team', 'https://gateway.example/team', {}],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', {}]
  ])('%s is %s', (written, address, found) => {
    expect(repairAddress('azure', written)).toMatchObject({ address, issue: null, ...found })
  })
})

describe('a base URL', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://api.openai.com', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1//', 'https://api.openai.com/v1'],
    ['https://a.example/v1/responses/', 'https://a.example/v1'],
    ['api.groq.com', 'https://api.groq.com/openai/v1'],
    ['localhost:11434', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:11434/api/chat', 'http://127.0.0.1:11434/v1'],
    ['http://127.0.0.1:11434/api', 'http://127.0.0.1:11434/v1'],
    ['http://0.0.0.0:8000', 'http://127.0.0.1:8000/v1'],
    ['192.168.1.7:8080/v1', 'http://192.168.1.7:8080/v1'],
    ['[::1]:8080/v1', 'http://[::1]:8080/v1'],
    ['llm.example.com/v1', 'https://llm.example.com/v1'],
    ['https://llm.example.com', 'https://llm.example.com'],
    ['https://me:secret-1@llm.example.com/v1?key=secret-2#secret-3', 'https://llm.example.com/v1']
  ])('%s is %s', (written, address) => {
    const repaired = repairAddress('compatible', written)
    expect(repaired).toMatchObject({ address, issue: null })
    expect(repaired.repairs.length > 0).toBe(written !== address)
    expect(repaired.repairs.join()).not.toContain('secret')
  })

  it.each(['', 'hello', 'ftp://a.example', 'https://', 'http://[', 'javascript:alert(1)', 'sk-abcdef'])(
    '%j is none',
    (written) => {
      expect(repairAddress('compatible', written).issue).toMatch(/Write it like/)
    }
  )
})

it('whatever was written, repairing what is repaired changes nothing, and says nothing', () => {
  const part = fc.constantFrom(
    'https://',
    'http://',
    'a.example',
    'res',
    '.openai.azure.com',
    '/v1',
    '/',
    '/chat/completions',
    ':11434',
    '?a=b',
    '/api',
    '/models',
    '/openai',
    '/api/projects/',
    '"',
    ' '
  )
  fc.assert(
    fc.property(fc.constantFrom('azure', 'openai', 'compatible'), fc.array(part, { maxLength: 8 }), (kind, parts) => {
      const once = repairAddress(kind, parts.join(''))
      if (once.issue) return
      expect(repairAddress(kind, once.address)).toMatchObject({ address: once.address, repairs: [], issue: null })
    }),
    { numRuns: 3000 }
  )
})
