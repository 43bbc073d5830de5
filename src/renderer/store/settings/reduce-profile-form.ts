import { assertNever } from '../../../shared/assert-never'
import type { CheckStep } from '../../../shared/connection-check'
import type { FieldIssue, ProfileDraft } from '../../../shared/profile'
import { draftOfProfile } from './profile-draft'
import { type CheckProgress, createProfileForm, isChecking, type ProfileForm, resetProfileForm } from './profile-form'
import type { ProfileFormChange } from './profile-form-change'

/** The form after a change. Pure. */
export function reduceProfileForm(form: ProfileForm, change: ProfileFormChange): ProfileForm {
  switch (change.type) {
    case 'edited':
      return edit(form, change.fields)
    case 'secret-typed':
      return { ...form, isJustSaved: false, typed: { ...form.typed, [change.secret]: change.isTyped } }
    case 'reviewed':
      return takeReview(form, change)
    case 'save-began':
      return { ...form, isSaving: true, problem: null }
    case 'save-refused':
      return { ...form, isSaving: false, issues: change.issues, problem: change.problem }
    case 'saved':
      return {
        ...createProfileForm(draftOfProfile(change.summary.profile), { models: form.models }),
        check: form.check,
        isJustSaved: true,
        repairs: change.repairs,
        warnings: change.warnings
      }
    case 'reset':
      return resetProfileForm(form)
    case 'models-asked':
      return { ...form, isListingModels: true }
    case 'models-listed':
      return { ...form, isListingModels: false, models: change.list }
    case 'check-began':
      return { ...form, check: { checkId: change.checkId, steps: [], outcome: null, refusal: null } }
    case 'check-refused':
      return withCheck(form, change.checkId, ({ outcome }) => (outcome ? {} : { refusal: change.message }))
    case 'check-step':
      return withCheck(form, change.checkId, ({ steps }) => ({ steps: takeStep(steps, change.step) }))
    case 'check-ended':
      return withCheck(form, change.checkId, () => ({ outcome: change.outcome }))
    default:
      return assertNever(change)
  }
}

/** What was said of a field holds no longer once it is edited; nor does a check that ended before. */
function edit(form: ProfileForm, fields: Partial<ProfileDraft>): ProfileForm {
  const isEdited = ({ field }: FieldIssue) => Object.keys(fields).some((name) => nameOf(field) === name)
  return {
    ...form,
    draft: { ...form.draft, ...fields },
    issues: form.issues.filter((issue) => !isEdited(issue)),
    repairs: [],
    isJustSaved: false,
    check: isChecking(form) ? form.check : null
  }
}

/** `address` of `address`, `headers` of `headers.0.name`. */
function nameOf(path: string): string {
  return path.split('.')[0] ?? path
}

/**
 * Takes in what can be seen to be repaired where the person is: the address, and what stood in it. The rest waits for
 * the save. An answer about a draft that was edited meanwhile says nothing about this one.
 */
function takeReview(form: ProfileForm, change: Extract<ProfileFormChange, { type: 'reviewed' }>): ProfileForm {
  if (form.draft !== change.reviewed) return form
  const { review, field } = change
  const known = new Set([field, ...form.issues.map((issue) => issue.field)])
  // Not the name: a person may be about to type one, and the save finds one where they are not.
  const { address, deployment, apiVersion } = review.draft
  return {
    ...form,
    draft: { ...form.draft, address, deployment, apiVersion },
    issues: review.issues.filter((issue) => known.has(issue.field)),
    repairs: review.repairs.length > 0 ? review.repairs : form.repairs,
    warnings: review.warnings
  }
}

function withCheck(
  form: ProfileForm,
  checkId: string,
  changesOf: (check: CheckProgress) => Partial<CheckProgress>
): ProfileForm {
  if (form.check?.checkId !== checkId) return form
  return { ...form, check: { ...form.check, ...changesOf(form.check) } }
}

function takeStep(steps: readonly CheckStep[], step: CheckStep): CheckStep[] {
  const isKnown = steps.some(({ name }) => name === step.name)
  return isKnown ? steps.map((known) => (known.name === step.name ? step : known)) : [...steps, step]
}
