import { expect, test } from 'vitest'
import { describeCredential } from '../../../../src/renderer/components/settings/credential-sentence'
import { type CredentialState, NO_CREDENTIAL } from '../../../../src/shared/credential-status'
import { statusOf } from '../../profiles'

const ADDRESS = 'https://llm.example.com/v1'

test.each<[CredentialState, string, RegExp]>([
  ['stored', 'Stored', /encrypted by its keyring\. Entered on November 22, 2026\.$/],
  ['session-only', 'Session only', /in memory until you quit: there is no open keyring/],
  ['locked', 'Locked', /Unlock it/],
  ['undecryptable', 'Undecryptable', /enter the key again to replace it/],
  ['environment', 'From the environment', /variable MY_KEY\./]
])('a key that is %s says so', (state, word, sentence) => {
  const described = describeCredential(statusOf({ state, variable: 'MY_KEY' }), ADDRESS, true)
  expect(described.state).toBe(word)
  expect(described.sentence).toMatch(sentence)
})

test('no key asks for attention only where one is needed', () => {
  expect(describeCredential(NO_CREDENTIAL, ADDRESS, true)).toMatchObject({ state: 'No key', needsAttention: true })
  expect(describeCredential(NO_CREDENTIAL, ADDRESS, false)).toMatchObject({ state: 'No key', needsAttention: false })
})

test.each(['http://llm.example.com/v1', 'https://llm.example.com:8443/v1', 'https://other.example.com/v1'])(
  'a key for another scheme, host or port is withheld from %s, with both named',
  (address) => {
    const described = describeCredential(statusOf({}), address, true)
    expect(described).toMatchObject({ state: 'Withheld', needsAttention: true })
    expect(described.sentence).toContain('https://llm.example.com ')
    expect(described.sentence).toContain(new URL(address).origin)
  }
)

test.each(['https://llm.example.com/other/path', 'https://LLM.example.com:443', 'not an address yet'])(
  'a key is not withheld from %s',
  (address) => {
    expect(describeCredential(statusOf({}), address, true).state).toBe('Stored')
  }
)
