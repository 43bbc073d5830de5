import type { BundledPackage } from './bundled-package'
import type { Command } from './commands'
import type { CheckOutcome, CheckStep } from './connection-check'
import type { Contact } from './contact'
import type { CredentialStatus } from './credential-status'
import type { ExportFormat, HistoryOverview, HistoryPage, HistoryPageRequest, HistoryRunDetails } from './history'
import type { NetworkSettingsInput, NetworkStatus } from './network-settings'
import type { Pipeline, PipelineDraft } from './pipeline'
import type { ProcessorDescription } from './processor-description'
import type { ProcessorSpec } from './processor-spec'
import type {
  FieldIssue,
  FoundServer,
  ModelList,
  PastedProfile,
  Preset,
  ProfileDraftInput,
  ProfileReview,
  ProfileSaved,
  ProfileSummary,
  ProfilesImported
} from './profile'
import type { ProviderSummary } from './provider'
import type { RunEvent } from './run-event'
import type { RunRequestInput } from './run-request'
import type { RunState } from './run-state'
import type { Settings, SettingsChange } from './settings'
import type { StepReport } from './step-report'
import type { BatchSighting, TraceCursor, TracedText, TraceSlice } from './trace'
import type { TriedText } from './tried-text'
import type { UpdateStatus } from './update'
import type { WorkbenchDrafts } from './workbench-drafts'

/** The channels on which a renderer asks main. With `PUSH_CHANNELS` the only home of channel names. */
export const INVOKE_CHANNELS = [
  'app:describe',
  'providers:list',
  'processors:list',
  'processors:try',
  'pipelines:list',
  'pipelines:save',
  'pipelines:delete',
  'pipelines:export',
  'pipelines:import',
  'run:start',
  'run:cancel',
  'run:list',
  'run:steps',
  'run:slow',
  'trace:read',
  'trace:texts',
  'trace:seen',
  'settings:read',
  'settings:change',
  'workbench:read',
  'workbench:save',
  'link:open',
  'contacts:list',
  'licences:list',
  'updates:read',
  'updates:check',
  'updates:download',
  'presets:list',
  'profiles:list',
  'profiles:review',
  'profiles:save',
  'profiles:delete',
  'profiles:restore',
  'profiles:export',
  'profiles:import',
  'profiles:parse-pasted',
  'credential:set',
  'credential:clear',
  'credential:restore',
  'proxy-password:set',
  'proxy-password:clear',
  'servers:look',
  'models:list',
  'check:start',
  'check:cancel',
  'network:read',
  'network:save',
  'network:choose-authority',
  'history:list',
  'history:overview',
  'history:read',
  'history:events',
  'history:export',
  'history:delete',
  'history:restore',
  'history:clean-up'
] as const
export type InvokeChannel = (typeof INVOKE_CHANNELS)[number]

/** The channels on which main tells a renderer. */
export const PUSH_CHANNELS = [
  'run:batch',
  'settings:changed',
  'app:notice',
  'menu:chosen',
  'run:show',
  'profiles:changed',
  'check:step',
  'check:end',
  'history:changed',
  'contacts:changed',
  'updates:changed'
] as const
export type PushChannel = (typeof PUSH_CHANNELS)[number]

/** What the About line and every report say about this installation. */
export interface AppDescription {
  version: string
  electron: string
  chrome: string
  node: string
  platform: string
  userDataFolder: string
  /** What a person ought to know about this start (a settings file set aside), each one sentence for a banner. */
  notices: string[]
}

/** A run that main knows: running, or ended and not yet forgotten. */
export interface KnownRun {
  runId: string
  /** The `slot` of its request. */
  slot: string | null
  state: RunState
}

/**
 * Events of one run, in order. Text deltas (and reasoning deltas) that followed each other within the batch are joined
 * into one, which carries the last one's sequence and the first one's time.
 */
export interface RunBatch {
  runId: string
  /** Rises by one from 0 with every batch of the run. */
  sequence: number
  events: RunEvent[]
  /** Main would like to know when the window has it on the screen. */
  isTraced?: boolean
}

/**
 * The profile that is asked about: a saved one, or what a form holds. The key of a form is the one that was typed
 * (`key`), or pasted (`keyTicket`), else the saved one of the draft's id, if it was entered for that address.
 */
export type ProfileTarget = { profileId: string } | { draft: ProfileDraftInput; key?: string; keyTicket?: string }

/**
 * What a renderer sends on each invoke channel. Main checks it against the schema in `ipc-schemas.ts`.
 *
 * Answers and pushes may overtake each other: a batch can arrive before the answer to `run:start` that names its run,
 * or before the answer to `run:list`. So a window keeps the batches of runs that it does not know yet, and once it
 * knows a run's state takes in only the events beyond `state.lastSequence`: then nothing is lost and nothing doubled.
 */
export interface InvokeRequests {
  'app:describe': undefined
  'providers:list': undefined
  'processors:list': undefined
  /** What the processors make of a text, with no model. */
  'processors:try': { processors: ProcessorSpec[]; text: string }
  'pipelines:list': undefined
  /** Adds a pipeline without an id, changes the one of its id else; a deleted one comes back under its id. */
  'pipelines:save': PipelineDraft
  'pipelines:delete': { pipelineId: string }
  /** Asks the person for a file. */
  'pipelines:export': { pipelineId: string }
  /** Asks the person for a file. */
  'pipelines:import': undefined
  'run:start': RunRequestInput
  'run:cancel': { runId: string }
  'run:list': undefined
  /** Asked a few times a second, for as long as somebody looks. */
  'run:steps': { runId: string }
  /** Makes the run's reader wait so long after each token, so that one can see what a slow one does to the rest. */
  'run:slow': { runId: string; readerDelayMs: number }
  /** The rows of a trace from these on, of a run that goes on or of one of the history. */
  'trace:read': { runId: string; from: TraceCursor }
  /** What an event was on the wire, or the arguments of a callback, from that row on. */
  'trace:texts': { runId: string; table: TracedText; from: number; limit: number }
  /** When the window had which batches; `sentMs` is when it tells, by its own clock. */
  'trace:seen': { runId: string; sentMs: number; sightings: BatchSighting[] }
  'settings:read': undefined
  'settings:change': SettingsChange
  'workbench:read': undefined
  'workbench:save': WorkbenchDrafts
  'link:open': { url: string }
  'contacts:list': undefined
  'licences:list': undefined
  'updates:read': undefined
  'updates:check': undefined
  'updates:download': undefined
  'presets:list': undefined
  'profiles:list': undefined
  /** Asks what saving would make of a draft; saves nothing. */
  'profiles:review': { draft: ProfileDraftInput }
  /** Makes a profile of a draft without an id, changes the one of its id else; the key, if there is one, with it. */
  'profiles:save': { draft: ProfileDraftInput; key?: string; keyTicket?: string }
  'profiles:delete': { profileId: string }
  /** Undoes a `profiles:delete`. */
  'profiles:restore': { ticket: string }
  /** Asks the person for a file; all profiles unless some are named. */
  'profiles:export': { profileIds?: string[] }
  /** Asks the person for a file. */
  'profiles:import': undefined
  'profiles:parse-pasted': { text: string }
  /** Binds the key to the profile's scheme, host and port. */
  'credential:set': { profileId: string; key: string }
  'credential:clear': { profileId: string }
  /** Undoes a `credential:clear` or `proxy-password:clear`. */
  'credential:restore': { ticket: string }
  /** `profileId` is null for the app's own proxy. */
  'proxy-password:set': { profileId: string | null; password: string }
  'proxy-password:clear': { profileId: string | null }
  /** Looks on the usual ports of this computer, and nowhere else. Takes a second or two. */
  'servers:look': undefined
  'models:list': { target: ProfileTarget; refresh?: boolean }
  /** The window makes the id up (`crypto.randomUUID()`), so that no news can come before it is known. */
  'check:start': { checkId: string; target: ProfileTarget }
  'check:cancel': { checkId: string }
  'network:read': undefined
  /** A user name and password within the proxy's address are taken out of it and kept where they belong. */
  'network:save': { settings: NetworkSettingsInput }
  /** Asks the person for a PEM file; saves nothing. */
  'network:choose-authority': undefined
  'history:list': HistoryPageRequest
  'history:overview': undefined
  'history:read': { runId: string }
  /** At most `limit` events from that sequence on. */
  'history:events': { runId: string; fromSequence: number; limit: number }
  /** Asks the person where to. Nothing that looks like a key is written. */
  'history:export': { runId: string; format: ExportFormat }
  'history:delete': { runIds: string[] }
  /** Undoes a `history:delete` or `history:clean-up`. */
  'history:restore': { runIds: string[] }
  /** Deletes every run that began longer ago. */
  'history:clean-up': { olderThanDays: number }
}

/** What each invoke channel answers, inside a `Result`. */
export interface InvokeResponses {
  'app:describe': AppDescription
  'providers:list': ProviderSummary[]
  'processors:list': readonly ProcessorDescription[]
  'processors:try': TriedText
  /** By name. */
  'pipelines:list': Pipeline[]
  'pipelines:save': Pipeline
  'pipelines:delete': undefined
  /** Null where the person thought better of it. */
  'pipelines:export': { path: string | null }
  /** Null where the person thought better of it. */
  'pipelines:import': Pipeline | null
  'run:start': { runId: string }
  /** False where the run was not known or had ended. */
  'run:cancel': { cancelled: boolean }
  'run:list': KnownRun[]
  /** One for each processor of the run; none where it is not known (any more). */
  'run:steps': StepReport[]
  /** False where the run was not known or had ended. */
  'run:slow': { slowed: boolean }
  /** Null where the run was not traced. */
  'trace:read': TraceSlice | null
  /** Null for what was not kept, for want of room. Nothing that looks like a key is in it. */
  'trace:texts': (string | null)[]
  'trace:seen': undefined
  'settings:read': Settings
  'settings:change': Settings
  /** Null where nothing was filled in yet. */
  'workbench:read': WorkbenchDrafts | null
  'workbench:save': undefined
  /** False where the address is not one to open (only http, https and mailto are), or no person's click preceded it. */
  'link:open': { opened: boolean }
  /** Whom the app has talked to since it started, the last one first. */
  'contacts:list': Contact[]
  /** Every package that is bundled. */
  'licences:list': BundledPackage[]
  'updates:read': UpdateStatus
  'updates:check': UpdateStatus
  'updates:download': UpdateStatus
  'presets:list': Preset[]
  'profiles:list': ProfileSummary[]
  'profiles:review': ProfileReview
  'profiles:save': ProfileSaved
  'profiles:delete': { ticket: string }
  'profiles:restore': ProfileSummary
  /** Null where the person thought better of it. */
  'profiles:export': { path: string | null }
  /** Null where the person thought better of it. */
  'profiles:import': ProfilesImported | null
  'profiles:parse-pasted': PastedProfile
  'credential:set': CredentialStatus
  'credential:clear': { ticket: string }
  'credential:restore': CredentialStatus
  'proxy-password:set': CredentialStatus
  'proxy-password:clear': { ticket: string }
  'servers:look': FoundServer[]
  'models:list': ModelList
  /** The check has begun; its news come as `check:step`, its end as `check:end`. */
  'check:start': undefined
  /** False where the check was not known or had ended. */
  'check:cancel': { cancelled: boolean }
  'network:read': NetworkStatus
  'network:save': { saved: boolean; status: NetworkStatus; repairs: string[]; issues: FieldIssue[] }
  'network:choose-authority': { file: string | null }
  /** Null where a request with another filter came before this one was answered. */
  'history:list': HistoryPage | null
  'history:overview': HistoryOverview
  /** Null where there is none of that id, or its file is damaged. */
  'history:read': HistoryRunDetails | null
  /** Empty after the last one. */
  'history:events': RunEvent[]
  /** Null where the person thought better of it. */
  'history:export': { path: string | null }
  /** Those that were deleted: not those that still run. */
  'history:delete': { runIds: string[] }
  /** Those that are back. */
  'history:restore': { runIds: string[] }
  /** Those that were deleted. */
  'history:clean-up': { runIds: string[] }
}

/** What main pushes, by channel. */
export interface Pushes {
  /** Somebody was talked to: the whole list. */
  'contacts:changed': Contact[]
  'updates:changed': UpdateStatus
  'run:batch': RunBatch
  'settings:changed': Settings
  /** One sentence for a banner: something that a person ought to know, such as a data folder that cannot be written. */
  'app:notice': { message: string }
  /** A person chose it in the application's menu. */
  'menu:chosen': { command: Command }
  /** A person wants to see it: they clicked the notification of its end. */
  'run:show': { runId: string; slot: string | null }
  /** After every change of a profile or of a key. */
  'profiles:changed': ProfileSummary[]
  'check:step': { checkId: string; step: CheckStep }
  'check:end': { checkId: string; outcome: CheckOutcome }
  /** Runs began, ended, or are gone: what was listed may not be so any more. */
  'history:changed': undefined
}
