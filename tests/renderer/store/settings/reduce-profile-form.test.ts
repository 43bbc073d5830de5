import { describe, expect, test } from 'vitest'
import { createProfileForm, isProfileFormDirty, issueOf } from '../../../../src/renderer/store/settings/profile-form'
import type { ProfileFormChange } from '../../../../src/renderer/store/settings/profile-form-change'
import { reduceProfileForm } from '../../../../src/renderer/store/settings/reduce-profile-form'
import type { CheckOutcome } from '../../../../src/shared/connection-check'
import { draftOf, PROFILE, reviewOf, summaryOf } from '../../profiles'

const opened = createProfileForm({ ...PROFILE })

const apply = (form: typeof opened, ...changes: ProfileFormChange[]) => changes.reduce(reduceProfileForm, form)

const OUTCOME: CheckOutcome = { passed: true, failedStep: null, cancelled: false, usage: null, durationMs: 9 }

describe('unsaved changes', () => {
  test.each<[string, ProfileFormChange[], boolean]>([
    ['nothing', [], false],
    ['an edit', [{ type: 'edited', fields: { name: 'Other' } }], true],
    [
      'an edit that was taken back',
      [
        { type: 'edited', fields: { name: 'Other' } },
        { type: 'edited', fields: { name: PROFILE.name } }
      ],
      false
    ],
    ['a key that was typed', [{ type: 'secret-typed', secret: 'key', isTyped: true }], true],
    [
      'a key that was typed and deleted',
      [
        { type: 'secret-typed', secret: 'key', isTyped: true },
        { type: 'secret-typed', secret: 'key', isTyped: false }
      ],
      false
    ],
    ['a save', [{ type: 'edited', fields: { name: 'Other' } }, savedAs('Other')], false],
    ['a reset', [{ type: 'edited', fields: { name: 'Other' } }, { type: 'reset' }], false]
  ])('%s', (_name, changes, isDirty) => {
    expect(isProfileFormDirty(apply(opened, ...changes))).toBe(isDirty)
  })

  test('are there from the start where a form was filled in for a person', () => {
    expect(isProfileFormDirty(createProfileForm(draftOf(), { isFilledIn: true }))).toBe(true)
    expect(isProfileFormDirty(createProfileForm(draftOf(), { keyTicket: 'ticket' }))).toBe(true)
  })
})

function savedAs(name: string): ProfileFormChange {
  const summary = summaryOf({ profile: { ...PROFILE, name } })
  return { type: 'saved', summary, repairs: [], warnings: [] }
}

describe('a review', () => {
  const edited = apply(opened, { type: 'edited', fields: { address: 'https://x.example/v1/' } })
  const repaired = { ...edited.draft, address: 'https://x.example/v1' }
  const issues = [
    { field: 'address', message: 'No.' },
    { field: 'name', message: 'Taken.' }
  ]

  test('repairs the address where everybody sees it, and says what it did', () => {
    const review = reviewOf(repaired, { repairs: ['The slash was taken off.'], warnings: ['Not encrypted.'] })
    const form = apply(edited, { type: 'reviewed', field: 'address', reviewed: edited.draft, review })
    expect(form).toMatchObject({
      draft: { address: 'https://x.example/v1' },
      repairs: ['The slash was taken off.'],
      warnings: ['Not encrypted.']
    })
  })

  test('complains of the field that was left, and of no field that nobody has come to yet', () => {
    const review = reviewOf(edited.draft, { issues })
    const form = apply(edited, { type: 'reviewed', field: 'address', reviewed: edited.draft, review })
    expect([issueOf(form, 'address'), issueOf(form, 'name')]).toEqual(['No.', null])
  })

  test('puts nothing into the name, which a person may just have begun to type', () => {
    const review = reviewOf({ ...repaired, name: 'x.example' })
    const form = apply(edited, { type: 'reviewed', field: 'address', reviewed: edited.draft, review })
    expect(form.draft).toEqual({ ...repaired, name: edited.draft.name })
  })

  test('says nothing once the draft has been edited', () => {
    const later = apply(edited, { type: 'edited', fields: { address: 'https://y.example' } })
    const review = reviewOf(repaired, { issues })
    expect(apply(later, { type: 'reviewed', field: 'address', reviewed: edited.draft, review })).toBe(later)
  })
})

test('what is wrong with a field is forgotten when that field is edited, and no other', () => {
  const issues = ['name', 'headers.0.name', 'headers.1.value', 'address'].map((field) => ({ field, message: 'No.' }))
  const refused = apply(opened, { type: 'save-began' }, { type: 'save-refused', issues, problem: null })
  const form = apply(refused, { type: 'edited', fields: { headers: [] } })
  expect(form.issues.map(({ field }) => field)).toEqual(['name', 'address'])
})

test('a save leaves nothing of what was typed or pasted behind', () => {
  const form = apply(
    createProfileForm(draftOf(), { isFilledIn: true, keyTicket: 'ticket', origin: 'Pasted.' }),
    { type: 'secret-typed', secret: 'key', isTyped: true },
    { type: 'save-began' },
    savedAs('Team')
  )
  expect(form).toMatchObject({
    initial: PROFILE,
    keyTicket: null,
    origin: null,
    typed: { key: false, proxyPassword: false },
    isSaving: false,
    isJustSaved: true
  })
})

describe('a check', () => {
  const begun = apply(opened, { type: 'check-began', checkId: 'a' })
  const step = (state: 'running' | 'passed', checkId = 'a'): ProfileFormChange => ({
    type: 'check-step',
    checkId,
    step: { name: 'address', state, message: state }
  })

  test('keeps one row a step, with the latest news of it', () => {
    expect(apply(begun, step('running'), step('passed')).check?.steps).toEqual([
      { name: 'address', state: 'passed', message: 'passed' }
    ])
  })

  test('hears nothing of another check', () => {
    const other: ProfileFormChange = { type: 'check-ended', checkId: 'b', outcome: OUTCOME }
    expect(apply(begun, step('passed', 'b'), other)).toEqual(begun)
    expect(apply(opened, step('passed'))).toBe(opened)
  })

  test('that ended says nothing of a draft that was edited since; one that runs goes on', () => {
    const edit: ProfileFormChange = { type: 'edited', fields: { model: 'm-2' } }
    expect(apply(begun, edit).check).toEqual(begun.check)
    expect(apply(begun, { type: 'check-ended', checkId: 'a', outcome: OUTCOME }, edit).check).toBeNull()
  })

  test('is still shown when what was checked is saved', () => {
    const ended = apply(begun, { type: 'check-ended', checkId: 'a', outcome: OUTCOME })
    expect(apply(ended, savedAs('Team')).check?.outcome).toEqual(OUTCOME)
  })
})
