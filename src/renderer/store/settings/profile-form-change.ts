import type { CheckOutcome, CheckStep } from '../../../shared/connection-check'
import type { FieldIssue, ModelList, ProfileDraft, ProfileReview, ProfileSummary } from '../../../shared/profile'
import type { TypedSecrets } from './profile-form'

/** Everything that can happen to the form of a provider. */
export type ProfileFormChange =
  | { type: 'edited'; fields: Partial<ProfileDraft> }
  | { type: 'secret-typed'; secret: keyof TypedSecrets; isTyped: boolean }
  /** Main has looked at a draft because a field of it was left. */
  | { type: 'reviewed'; field: string; reviewed: ProfileDraft; review: ProfileReview }
  | { type: 'save-began' }
  | { type: 'save-refused'; issues: readonly FieldIssue[]; problem: string | null }
  | { type: 'saved'; summary: ProfileSummary; repairs: readonly string[]; warnings: readonly string[] }
  | { type: 'reset' }
  | { type: 'models-asked' }
  | { type: 'models-listed'; list: ModelList | null }
  | { type: 'check-began'; checkId: string }
  | { type: 'check-refused'; checkId: string; message: string }
  | { type: 'check-step'; checkId: string; step: CheckStep }
  | { type: 'check-ended'; checkId: string; outcome: CheckOutcome }
