import { type CredentialStatus, NO_CREDENTIAL } from '../../src/shared/credential-status'
import { DEFAULT_RULES } from '../../src/shared/plain-values'
import {
  type Preset,
  type Profile,
  type ProfileDraft,
  type ProfileReview,
  type ProfileSummary,
  profileDraftSchema,
  profileSchema
} from '../../src/shared/profile'

export const PROFILE: Profile = profileSchema.parse({
  id: 'profile-1',
  name: 'Team',
  kind: 'compatible',
  address: 'https://llm.example.com/v1',
  model: 'm-1'
})

export function draftOf(fields: Partial<ProfileDraft> = {}): ProfileDraft {
  return { ...profileDraftSchema.parse({ kind: 'compatible' }), ...fields }
}

export function summaryOf(fields: Partial<ProfileSummary> = {}): ProfileSummary {
  return {
    profile: PROFILE,
    credential: NO_CREDENTIAL,
    proxyPassword: NO_CREDENTIAL,
    readiness: { ready: true },
    warnings: [],
    ...fields
  }
}

export function statusOf(fields: Partial<CredentialStatus>): CredentialStatus {
  return {
    hasKey: true,
    state: 'stored',
    setAt: '2026-11-22T10:00:00.000Z',
    boundTo: 'https://llm.example.com',
    variable: null,
    ...fields
  }
}

/** What main says of a draft with which nothing is wrong. */
export function reviewOf(draft: ProfileDraft, fields: Partial<ProfileReview> = {}): ProfileReview {
  return { draft, repairs: [], issues: [], warnings: [], ...fields }
}

const PRESET: Preset = {
  id: 'custom',
  kind: 'compatible',
  label: 'Another server',
  description: 'Any server.',
  address: '',
  addressExample: 'https://llm.example.com/v1',
  modelExample: 'default',
  needsKey: false,
  keyPage: null,
  keyVariable: null,
  modelsPath: '/models',
  isLocal: false,
  rules: { ...DEFAULT_RULES, omitsFinishReason: true }
}

export const PRESETS: readonly Preset[] = [
  PRESET,
  { ...PRESET, id: 'ollama', label: 'Ollama', address: 'http://127.0.0.1:11434/v1', isLocal: true },
  { ...PRESET, id: 'azure', kind: 'azure', label: 'Azure OpenAI', needsKey: true, rules: DEFAULT_RULES }
]
