import { expect, it } from 'vitest'
import { createKnownSecrets } from '../../../src/main/credentials/known-secrets'
import { createPendingSecrets } from '../../../src/main/credentials/pending-secrets'

it('known secrets are taken out of every text, whatever they look like, the longer first', () => {
  const secrets = createKnownSecrets()
  secrets.remember('plain words')
  secrets.remember('plain words and more')
  expect(secrets.redact('a plain words and more b plain words c sk-abcdef0123456789')).toBe(
    'a [redacted] b [redacted] c [redacted]'
  )
})

it('pending secrets are kept under a ticket until they are dropped, and only so many', () => {
  const heard: string[] = []
  let tickets = 0
  const pending = createPendingSecrets(
    () => {
      tickets += 1
      return `ticket-${tickets}`
    },
    (secret) => heard.push(secret)
  )
  const first = pending.keep('one')
  expect(pending.find(first)).toBe('one')
  pending.drop(first)
  expect(pending.find(first)).toBeNull()
  const second = pending.keep('two')
  for (let index = 0; index < 16; index += 1) pending.keep(`more-${index}`)
  expect(pending.find(second)).toBeNull()
  expect(heard.slice(0, 2)).toEqual(['one', 'two'])
})
