import type { CheckOutcome, CheckStep } from '../../../shared/connection-check'
import type { FieldIssue, ModelList, ProfileDraft } from '../../../shared/profile'

/** A connection check as far as it has come. */
export interface CheckProgress {
  checkId: string
  /** In the order in which they were heard of. */
  steps: readonly CheckStep[]
  /** Null while it runs. */
  outcome: CheckOutcome | null
  /** Why it did not begin, null where it did. */
  refusal: string | null
}

/** Which inputs of a form hold a secret. The secrets themselves are never part of the state. */
export interface TypedSecrets {
  key: boolean
  proxyPassword: boolean
}

/** A provider while it is edited. */
export interface ProfileForm {
  draft: ProfileDraft
  /** What it was opened with, to be gone back to. */
  initial: ProfileDraft
  /** Whether it holds more than a preset gave, though nobody has edited it: it was pasted, or found. */
  isFilledIn: boolean
  /** One sentence: where its fields came from; null where that needs no word. */
  origin: string | null
  typed: TypedSecrets
  /** Stands for a key that was pasted and is kept in main. */
  keyTicket: string | null
  /** What is wrong, as far as it may be said: of fields that were left, and after a refused save of all. */
  issues: readonly FieldIssue[]
  /** What was repaired, a sentence each. */
  repairs: readonly string[]
  warnings: readonly string[]
  isSaving: boolean
  /** Saved, and nothing edited since. */
  isJustSaved: boolean
  /** Why saving failed as a whole, null where it did not. */
  problem: string | null
  models: ModelList | null
  isListingModels: boolean
  check: CheckProgress | null
}

const NOTHING_TYPED: TypedSecrets = { key: false, proxyPassword: false }

/** What a form may be opened with beside its draft. */
export type ProfileFormStart = Partial<
  Pick<ProfileForm, 'isFilledIn' | 'origin' | 'keyTicket' | 'repairs' | 'models' | 'warnings'>
>

export function createProfileForm(draft: ProfileDraft, start: ProfileFormStart = {}): ProfileForm {
  return {
    draft,
    initial: draft,
    isFilledIn: false,
    origin: null,
    typed: NOTHING_TYPED,
    keyTicket: null,
    issues: [],
    repairs: [],
    warnings: [],
    isSaving: false,
    isJustSaved: false,
    problem: null,
    models: null,
    isListingModels: false,
    check: null,
    ...start
  }
}

/** The form as it was opened, for a person who thinks better of what they entered. */
export function resetProfileForm({ initial, models }: ProfileForm): ProfileForm {
  return createProfileForm(initial, { models })
}

/** Whether anything would be lost with the form. */
export function isProfileFormDirty(form: ProfileForm): boolean {
  const { draft, initial, isFilledIn, keyTicket, typed } = form
  return isFilledIn || keyTicket !== null || typed.key || typed.proxyPassword || !isSamePlainValue(draft, initial)
}

export function isChecking({ check }: ProfileForm): boolean {
  return check !== null && check.outcome === null && check.refusal === null
}

/** What is wrong with a field, null where nothing is. */
export function issueOf(form: { issues: readonly FieldIssue[] }, field: string): string | null {
  return form.issues.find((issue) => issue.field === field)?.message ?? null
}

/** Equality of plain data whose keys stand in the same order: both come from the same object. */
export function isSamePlainValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
