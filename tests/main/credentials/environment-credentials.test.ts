import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { readEnvironmentCredential } from '../../../src/main/credentials/environment-credentials'

const VARIABLES = { key: 'SOME_KEY', address: 'SOME_ADDRESS' }

it('reads a key and the address beside it, without the blanks that copying leaves', () => {
  const credential = readEnvironmentCredential({ SOME_KEY: ' abc\n', SOME_ADDRESS: ' https://a.example ' }, VARIABLES)
  expect(credential).toMatchObject({
    label: 'environment variable SOME_KEY',
    source: 'environment',
    boundTo: 'https://a.example'
  })
  expect(credential?.reveal()).toBe('abc')
})

it.each([{}, { SOME_KEY: '' }, { SOME_KEY: '  ' }])('finds none in %j', (environment) => {
  expect(readEnvironmentCredential(environment, VARIABLES)).toBeNull()
})

it('prints and serializes without the key', () => {
  const credential = readEnvironmentCredential({ SOME_KEY: 'canary' }, VARIABLES)
  expect(inspect(credential, { depth: null, showHidden: true })).not.toContain('canary')
  expect(JSON.stringify(credential)).not.toContain('canary')
})
