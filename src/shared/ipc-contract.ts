import type { ProviderSummary } from './provider'
import type { RunEvent } from './run-event'
import type { RunRequestInput } from './run-request'
import type { RunState } from './run-state'
import type { Settings, SettingsChange } from './settings'

/** The channels on which a renderer asks main. With `PUSH_CHANNELS` the only home of channel names. */
export const INVOKE_CHANNELS = [
  'app:describe',
  'providers:list',
  'run:start',
  'run:cancel',
  'run:list',
  'settings:read',
  'settings:change',
  'link:open'
] as const
export type InvokeChannel = (typeof INVOKE_CHANNELS)[number]

/** The channels on which main tells a renderer. */
export const PUSH_CHANNELS = ['run:batch', 'settings:changed', 'app:notice'] as const
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
}

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
  'run:start': RunRequestInput
  'run:cancel': { runId: string }
  'run:list': undefined
  'settings:read': undefined
  'settings:change': SettingsChange
  'link:open': { url: string }
}

/** What each invoke channel answers, inside a `Result`. */
export interface InvokeResponses {
  'app:describe': AppDescription
  'providers:list': ProviderSummary[]
  'run:start': { runId: string }
  /** False where the run was not known or had ended. */
  'run:cancel': { cancelled: boolean }
  'run:list': KnownRun[]
  'settings:read': Settings
  'settings:change': Settings
  /** False where the address is not one to open (only http, https and mailto are), or no person's click preceded it. */
  'link:open': { opened: boolean }
}

/** What main pushes, by channel. */
export interface Pushes {
  'run:batch': RunBatch
  'settings:changed': Settings
  /** One sentence for a banner: something that a person ought to know, such as a data folder that cannot be written. */
  'app:notice': { message: string }
}
