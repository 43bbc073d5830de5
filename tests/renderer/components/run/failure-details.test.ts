import { expect, test } from 'vitest'
import { failureDetails } from '../../../../src/renderer/components/run/failure-details'

const DESCRIPTION = {
  version: '0.1.0',
  electron: '45.4.1',
  chrome: '152',
  node: '24',
  platform: 'linux x64',
  userDataFolder: '/home/ada/.config/Streamscope',
  notices: []
}

test('a failure is told line by line, with what is not known left out', () => {
  const details = failureDetails({
    message: 'Too many requests.',
    error: { code: 'rate-limit', message: 'Too many requests.', status: 429, retryAfterMs: 2_000 },
    start: { provider: 'openai', model: 'gpt-4o-mini', messages: [], processors: [] },
    description: DESCRIPTION
  })
  expect(details.split('\n')).toEqual([
    'Message: Too many requests.',
    'Code: rate-limit',
    'HTTP status: 429',
    'Asked to wait: 2000 ms',
    'Provider: openai',
    'Model: gpt-4o-mini',
    'Streamscope: 0.1.0',
    'Electron: 45.4.1',
    'Platform: linux x64'
  ])
})

test('a run that main refused has its sentence', () => {
  expect(failureDetails({ message: 'Set a key.', error: null, start: null, description: null })).toBe(
    'Message: Set a key.'
  )
})
