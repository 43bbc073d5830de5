import { z } from 'zod'
import type { ProviderSummary } from './provider'
import type { RunEvent } from './run-event'
import { runRequestSchema } from './run-request'
import type { RunState } from './run-state'
import { type Settings, settingsChangeSchema } from './settings'

/** What the About line and every report say about this installation. */
export interface AppDescription {
  version: string
  electron: string
  chrome: string
  node: string
  platform: string
  userDataFolder: string
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

const nothing = z.undefined()
const runIdSchema = z.string().min(1).max(64)

/** The schema of every invoke channel's request. The only home of channel names, with `PUSH_CHANNELS`. */
export const INVOKE_SCHEMAS = {
  'app:describe': nothing,
  'providers:list': nothing,
  'run:start': runRequestSchema,
  'run:cancel': z.strictObject({ runId: runIdSchema }),
  'run:list': nothing,
  'settings:read': nothing,
  'settings:change': settingsChangeSchema,
  'link:open': z.strictObject({ url: z.string().min(1).max(4096) })
} as const

export type InvokeChannel = keyof typeof INVOKE_SCHEMAS

/** What a renderer sends on each invoke channel. */
export type InvokeRequests = { [Channel in InvokeChannel]: z.input<(typeof INVOKE_SCHEMAS)[Channel]> }
/** The same as main receives it, checked and with defaults filled in. */
export type CheckedInvokeRequests = { [Channel in InvokeChannel]: z.output<(typeof INVOKE_SCHEMAS)[Channel]> }

/** What each invoke channel answers, inside a `Result`. */
export interface InvokeResponses {
  'app:describe': AppDescription
  'providers:list': ProviderSummary[]
  'run:start': { runId: string }
  'run:cancel': { cancelled: boolean }
  'run:list': KnownRun[]
  'settings:read': Settings
  'settings:change': Settings
  'link:open': { opened: boolean }
}

/** What main pushes, by channel. */
export interface Pushes {
  'run:batch': RunBatch
  'settings:changed': Settings
}
export type PushChannel = keyof Pushes

export const INVOKE_CHANNELS = Object.keys(INVOKE_SCHEMAS) as InvokeChannel[]
export const PUSH_CHANNELS: readonly PushChannel[] = ['run:batch', 'settings:changed']
