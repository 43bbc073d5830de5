import { expect, test } from 'vitest'
import { createProfileForm } from '../../../../src/renderer/store/settings/profile-form'
import { reduceSettingsPage } from '../../../../src/renderer/store/settings/reduce-settings-page'
import type { SettingsPageChange } from '../../../../src/renderer/store/settings/settings-page-change'
import { hasUnsavedChanges, INITIAL_SETTINGS_PAGE } from '../../../../src/renderer/store/settings/settings-page-state'
import { PROFILE } from '../../profiles'

const apply = (...changes: SettingsPageChange[]) => changes.reduce(reduceSettingsPage, INITIAL_SETTINGS_PAGE)
const open: SettingsPageChange = { type: 'form-opened', form: createProfileForm({ ...PROFILE }) }
const edit: SettingsPageChange = { type: 'form-changed', change: { type: 'edited', fields: { name: 'Other' } } }

test('a form takes the place of the ways to add one, and goes with the list', () => {
  const form = apply({ type: 'adding-began' }, { type: 'paste-failed', message: 'Nothing.' }, open)
  expect(form).toMatchObject({ isAdding: false, pasteProblem: null, form: { draft: PROFILE } })
  expect(reduceSettingsPage(form, { type: 'list-opened' })).toMatchObject({ isAdding: false, form: null })
})

test('news of a form that is not open any more change nothing', () => {
  expect(apply(edit)).toBe(INITIAL_SETTINGS_PAGE)
  expect(apply({ type: 'network-changed', change: { type: 'reset' } })).toBe(INITIAL_SETTINGS_PAGE)
})

test('unsaved changes are those of the form that is open', () => {
  expect(hasUnsavedChanges(apply(open))).toBe(false)
  expect(hasUnsavedChanges(apply(open, edit))).toBe(true)
  expect(hasUnsavedChanges(apply(open, edit, { type: 'list-opened' }))).toBe(false)
})

test('all that was deleted can be brought back, the last of it first, until it is dismissed', () => {
  const undo = (sentence: string): SettingsPageChange => ({
    type: 'undo-offered',
    undo: { kind: 'profile', ticket: sentence, sentence }
  })
  const ticketsOf = (...changes: SettingsPageChange[]) => apply(...changes).undos.map(({ ticket }) => ticket)
  expect(ticketsOf(undo('first'), undo('second'))).toEqual(['first', 'second'])
  expect(ticketsOf(undo('first'), undo('second'), { type: 'undo-taken' })).toEqual(['first'])
  expect(ticketsOf(undo('first'), undo('second'), { type: 'undo-withdrawn' })).toEqual([])
})
