import { expect, it } from 'vitest'
import { judgeReadiness } from '../../../src/main/profiles/profile-readiness'
import { NO_CREDENTIAL } from '../../../src/shared/credential-status'
import { profileSchema } from '../../../src/shared/profile'

it.each([
  [{}, 'The deployment and the API version are missing. Enter them here.'],
  [{ deployment: 'd' }, 'The API version is missing. Enter it here.']
])('what is missing of %j is named', (given, message) => {
  const address = 'https://res.openai.azure.com'
  const profile = profileSchema.parse({ id: 'a', kind: 'azure', name: 'Mine', address, ...given })
  expect(judgeReadiness(profile, NO_CREDENTIAL)).toEqual({ ready: false, reason: 'incomplete', message })
})
