import { expect, test } from 'vitest'
import { installedMatchesLock } from '../../../scripts/setup/install-dependencies.mjs'

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/react': { version: '19.3.1', integrity: 'sha512-r' },
  'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-f', optional: true }
}

test('is content with what npm has installed, without the packages for other platforms', () => {
  expect(installedMatchesLock(LOCKED, { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-r' } })).toBe(
    true
  )
})

test.each([
  ['nothing is installed', {}],
  ['another version is', { 'node_modules/react': { version: '19.3.0', integrity: 'sha512-r' } }],
  ['other content under the same version is', { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-x' } }]
])('is not when %s', (_, installed) => {
  expect(installedMatchesLock(LOCKED, installed)).toBe(false)
})
