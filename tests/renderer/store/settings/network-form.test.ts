import { expect, test } from 'vitest'
import {
  createNetworkForm,
  isNetworkFormDirty,
  type NetworkFormChange,
  reduceNetworkForm
} from '../../../../src/renderer/store/settings/network-form'
import { NO_CREDENTIAL } from '../../../../src/shared/credential-status'
import { DEFAULT_NETWORK_SETTINGS, type NetworkStatus } from '../../../../src/shared/network-settings'

const STATUS: NetworkStatus = { settings: DEFAULT_NETWORK_SETTINGS, proxyPassword: NO_CREDENTIAL, authority: null }
const opened = createNetworkForm(STATUS)
const apply = (...changes: NetworkFormChange[]) => changes.reduce(reduceNetworkForm, opened)
const edit: NetworkFormChange = { type: 'edited', settings: { authorityFile: '/etc/company.pem' } }

test.each<[string, NetworkFormChange[], boolean]>([
  ['nothing', [], false],
  ['an edit', [edit], true],
  ['a password that was typed', [{ type: 'password-typed', isTyped: true }], true],
  ['a reset', [edit, { type: 'reset' }], false],
  [
    'a save',
    [edit, { type: 'saved', status: { ...STATUS, settings: { ...STATUS.settings, authorityFile: 'x' } }, repairs: [] }],
    false
  ]
])('%s leaves changes unsaved, or not', (_name, changes, isDirty) => {
  expect(isNetworkFormDirty(apply(...changes))).toBe(isDirty)
})

test('a password that was set elsewhere does not take an edit away', () => {
  const form = apply(edit, { type: 'status-read', status: { ...STATUS, proxyPassword: { ...NO_CREDENTIAL } } })
  expect(form.settings.authorityFile).toBe('/etc/company.pem')
})

test('a refused save says why, until the next edit', () => {
  const refused = apply(
    edit,
    { type: 'save-began' },
    { type: 'save-refused', issues: [{ field: 'proxy.url', message: 'No.' }], problem: null }
  )
  expect(refused).toMatchObject({ isSaving: false, issues: [{ field: 'proxy.url' }] })
  expect(reduceNetworkForm(refused, edit).issues).toEqual([])
})
