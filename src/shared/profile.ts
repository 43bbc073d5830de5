import { z } from 'zod'
import type { CredentialStatus } from './credential-status'
import { proxyChoiceSchema } from './network-settings'
import { DEFAULT_RULES, REASONING_FORMS } from './plain-values'
import type { ProviderId } from './provider'

/** The kinds of provider that a profile can be of: all but the built-in one, which needs none. */
export const PROFILE_KINDS = ['azure', 'openai', 'compatible'] as const satisfies readonly ProviderId[]
export type ProfileKind = (typeof PROFILE_KINDS)[number]

/** Names entries of files and stores: whatever else comes over IPC is refused before it reaches one. */
export const profileIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

export type ReasoningForm = (typeof REASONING_FORMS)[number]

export const profileRulesSchema = z.strictObject({
  /** A good stream may end without a finish reason, its end marker alone closing it. */
  omitsFinishReason: z.boolean().default(false),
  /** The server refuses `stream_options`; then usage comes only where it is sent unasked. */
  refusesStreamOptions: z.boolean().default(false),
  /** No temperature is sent. (OpenAI's reasoning models never get one, whatever this says.) */
  refusesTemperature: z.boolean().default(false),
  reasoning: z.enum(REASONING_FORMS).default('automatic')
})
/** What is peculiar to a server. */
export type ProfileRules = z.output<typeof profileRulesSchema>

/** A header that is sent with every request of a profile. Never a secret: those go into the credential store. */
export interface ExtraHeader {
  name: string
  value: string
}

export const LONGEST_PROFILE_NAME = 100
/** The longest text of a field as it is typed. Of one that is longer than can be kept, the review says so. */
const LONGEST_TYPED = 10_000

type Text = (length: number) => z.ZodString
const kept: Text = (length) => z.string().max(length)
const typed: Text = () => z.string().max(LONGEST_TYPED)

/** The fields of a profile but for its id; an empty text means that nothing was entered. */
const fieldsOf = (text: Text) => ({
  /** The person's own name for it. */
  name: text(LONGEST_PROFILE_NAME).default(''),
  kind: z.enum(PROFILE_KINDS),
  /** The preset that it was made of; one that is not known any more counts as `custom`. */
  presetId: z.string().max(64).default('custom'),
  /** Base URL, or Azure's endpoint. The key goes to its scheme, host and port and nowhere else. */
  address: text(2048).default(''),
  /** The model; for Azure the one that the deployment is made of. */
  model: text(256).default(''),
  /** Azure alone. */
  deployment: text(256).default(''),
  /** Azure alone. */
  apiVersion: text(64).default(''),
  /** OpenAI alone, both optional there. */
  organization: text(256).default(''),
  project: text(256).default(''),
  /** Whether a run cannot start without a key. */
  needsKey: z.boolean().default(true),
  /** The header that carries the key; empty for the usual one: `authorization` (behind `Bearer`), for Azure `api-key`. */
  keyHeader: text(64).default(''),
  headers: z
    .array(z.strictObject({ name: text(256), value: text(8192) }))
    .max(32)
    .default([]),
  rules: profileRulesSchema.default(DEFAULT_RULES),
  /** What a million tokens cost, as decimal numbers: `2.5`. Empty where the person gave none. */
  inputPrice: text(16).default(''),
  outputPrice: text(16).default(''),
  /** Of the prices, by ISO 4217; empty for US dollars. */
  currency: text(3).default(''),
  /** Null: what the app's network settings say. */
  proxy: proxyChoiceSchema
    .extend({ url: text(2048).default(''), user: text(256).default('') })
    .nullable()
    .default(null)
})

export const profileSchema = z.strictObject({ id: profileIdSchema, ...fieldsOf(kept) })
/** A provider as a person set it up. Holds no secret. */
export type Profile = z.output<typeof profileSchema>

/** What a form holds: without an id where the profile is still to be made. */
export const profileDraftSchema = z.strictObject({ id: profileIdSchema.optional(), ...fieldsOf(kept) })
/** A form as it is typed. */
export const typedDraftSchema = z.strictObject({ id: profileIdSchema.optional(), ...fieldsOf(typed) })
export type ProfileDraft = z.output<typeof profileDraftSchema>
export type ProfileDraftInput = z.input<typeof profileDraftSchema>

/** What is wrong with a field: `field` is a path such as `address`, `headers.0.name` or `proxy.url`. */
export interface FieldIssue {
  field: string
  /** One sentence: what is wrong, and the way out. */
  message: string
}

/** A draft as it would be saved, and what there is to say about it. */
export interface ProfileReview {
  /** With every repair made. */
  draft: ProfileDraft
  /** What was repaired, a sentence each, to be shown. */
  repairs: string[]
  /** What keeps it from being saved. */
  issues: FieldIssue[]
  /** What a person ought to know, such as an address that is not encrypted. Keeps nothing from happening. */
  warnings: string[]
}

/** Why a run with a profile cannot start, or that it can. */
export type ProfileReadiness =
  | { ready: true }
  | {
      ready: false
      /**
       * - `incomplete`: a field is missing;
       * - `key-missing`: it needs a key and has none;
       * - `key-withheld`: there is a key, and it was entered for another address;
       * - `key-locked`: the keyring is not open;
       * - `key-undecryptable`: the system no longer has what the key was encrypted with.
       */
      reason: 'incomplete' | 'key-missing' | 'key-withheld' | 'key-locked' | 'key-undecryptable'
      /** One or two sentences: why, and the way out. */
      message: string
    }

/** A profile as a list shows it. */
export interface ProfileSummary {
  profile: Profile
  /** Of its key. */
  credential: CredentialStatus
  /** Of its own proxy's password. */
  proxyPassword: CredentialStatus
  readiness: ProfileReadiness
  warnings: string[]
}

/** What came of saving: the profile, or what is wrong. */
export type ProfileSaved =
  | { saved: true; summary: ProfileSummary; repairs: string[] }
  | { saved: false; issues: FieldIssue[]; repairs: string[] }

/** A provider to start from: data. */
export interface Preset {
  id: string
  kind: ProfileKind
  /** As it is offered: `Ollama`. */
  label: string
  /** One sentence that says what it is. */
  description: string
  /** Empty where only the person knows it. */
  address: string
  /** An address of the right form, for a field that is empty. */
  addressExample: string
  modelExample: string
  needsKey: boolean
  /** Where a key can be had; null for a server that needs none. */
  keyPage: string | null
  /** The environment variable that may hold the key, for this preset's own address alone; null for none. */
  keyVariable: string | null
  /** After the address; null where the server has no list. */
  modelsPath: string | null
  /** Whether it runs on the person's own computer, so that `servers:look` can find it. */
  isLocal: boolean
  rules: ProfileRules
}

/** What was made of a pasted text. Whatever key it held stays in main, under the ticket. */
export interface PastedProfile {
  /** What the text was taken for; `unknown` where nothing was found in it. */
  form: 'curl' | 'env' | 'code' | 'url' | 'key' | 'unknown'
  /** What was found, to be shown before it is saved. */
  fields: Partial<ProfileDraft>
  /** What was repaired or left out, a sentence each. */
  repairs: string[]
  hasKey: boolean
  /** For `profiles:save` and `check:start`: stands for the key. Null where there is none. */
  keyTicket: string | null
}

/** A server that answered on one of the usual ports of this computer. */
export interface FoundServer {
  presetId: string
  label: string
  /** The base URL for a profile. */
  address: string
  models: string[]
}

/** The names of a server's models, in its own order. */
export interface ModelList {
  models: string[]
  /** When they were fetched, ISO 8601; null where they never were. */
  fetchedAt: string | null
  /** One sentence where there is no list, or an older one is shown: why. Any name can be typed all the same. */
  problem: string | null
}

/** What came of an import. Keys are never part of one. */
export interface ProfilesImported {
  profiles: ProfileSummary[]
  /** A sentence for each that was repaired, renamed or left out. */
  notes: string[]
}
