import { z } from 'zod'
import { historyPageRequestSchema, historyRunIdSchema } from './history'
import type { InvokeChannel, InvokeRequests } from './ipc-contract'
import { networkSettingsSchema } from './network-settings'
import { MOST_PROCESSORS, pipelineDraftSchema } from './pipeline'
import { EXPORT_FORMATS, MAXIMUM_RUNS_AT_ONCE } from './plain-values'
import { processorSpecSchema } from './processor-spec'
import { profileIdSchema, typedDraftSchema } from './profile'
import { readerDelaySchema, runRequestSchema } from './run-request'
import { settingsChangeSchema } from './settings'
import { MOST_SIGHTINGS, MOST_TRACE_TEXTS, TRACED_TEXTS } from './trace'
import { workbenchDraftsSchema } from './workbench-drafts'

const nothing = z.undefined()

/** Keys are a few hundred characters at most. */
const secret = z.string().min(1).max(8192)
const ticket = z.string().min(1).max(64)
const profileId = profileIdSchema
const draftWithKey = { draft: typedDraftSchema, key: secret.optional(), keyTicket: ticket.optional() }
const profileTarget = z.union([z.strictObject({ profileId }), z.strictObject(draftWithKey)])

const runId = z.strictObject({ runId: z.string().min(1).max(64) })
const pipelineId = z.strictObject({ pipelineId: profileIdSchema })
const historyRunId = z.strictObject({ runId: historyRunIdSchema })
const historyRunIds = z.strictObject({ runIds: z.array(historyRunIdSchema).max(MAXIMUM_RUNS_AT_ONCE) })

/** The longest text that processors are tried on. */
const LONGEST_TRIED_TEXT = 20_000
const row = z.int().min(0)
const windowMs = z.number().min(0)
const sightingSchema = z.strictObject({
  sequence: row,
  receivedMs: windowMs,
  committedMs: windowMs.nullable(),
  paintedMs: windowMs.nullable()
})

/** The longest text that is looked at as something pasted: a shell script may well be longer than a command. */
const LONGEST_PASTE = 100_000

/**
 * The schema of every invoke channel's request, apart from the contract so that the preload script, which needs only
 * the names, does not carry zod.
 */
export const INVOKE_SCHEMAS = {
  'app:describe': nothing,
  'providers:list': nothing,
  'processors:list': nothing,
  'processors:try': z.strictObject({
    processors: z.array(processorSpecSchema).max(MOST_PROCESSORS),
    text: z.string().max(LONGEST_TRIED_TEXT)
  }),
  'pipelines:list': nothing,
  'pipelines:save': pipelineDraftSchema,
  'pipelines:delete': pipelineId,
  'pipelines:export': pipelineId,
  'pipelines:import': nothing,
  'run:start': runRequestSchema,
  'run:cancel': runId,
  'run:list': nothing,
  'run:steps': runId,
  'run:slow': runId.extend({ readerDelayMs: readerDelaySchema }),
  'trace:read': historyRunId.extend({
    from: z.strictObject({ tokens: row, outputs: row, batches: row, reads: row, events: row, callbacks: row })
  }),
  'trace:texts': historyRunId.extend({
    table: z.enum(TRACED_TEXTS),
    from: row,
    limit: z.int().min(1).max(MOST_TRACE_TEXTS)
  }),
  'trace:seen': runId.extend({ sentMs: windowMs, sightings: z.array(sightingSchema).max(MOST_SIGHTINGS) }),
  'settings:read': nothing,
  'settings:change': settingsChangeSchema,
  'workbench:read': nothing,
  'workbench:save': workbenchDraftsSchema,
  'link:open': z.strictObject({ url: z.string().min(1).max(4096) }),
  'contacts:list': nothing,
  'licences:list': nothing,
  'updates:read': nothing,
  'updates:check': nothing,
  'updates:download': nothing,
  'presets:list': nothing,
  'profiles:list': nothing,
  'profiles:review': z.strictObject({ draft: typedDraftSchema }),
  'profiles:save': z.strictObject(draftWithKey),
  'profiles:delete': z.strictObject({ profileId }),
  'profiles:restore': z.strictObject({ ticket }),
  'profiles:export': z.strictObject({ profileIds: z.array(profileId).max(1000).optional() }),
  'profiles:import': nothing,
  'profiles:parse-pasted': z.strictObject({ text: z.string().max(LONGEST_PASTE) }),
  'credential:set': z.strictObject({ profileId, key: secret }),
  'credential:clear': z.strictObject({ profileId }),
  'credential:restore': z.strictObject({ ticket }),
  'proxy-password:set': z.strictObject({ profileId: profileId.nullable(), password: secret }),
  'proxy-password:clear': z.strictObject({ profileId: profileId.nullable() }),
  'servers:look': nothing,
  'models:list': z.strictObject({ target: profileTarget, refresh: z.boolean().optional() }),
  'check:start': z.strictObject({ checkId: profileIdSchema, target: profileTarget }),
  'check:cancel': z.strictObject({ checkId: profileIdSchema }),
  'network:read': nothing,
  'network:save': z.strictObject({ settings: networkSettingsSchema }),
  'network:choose-authority': nothing,
  'history:list': historyPageRequestSchema,
  'history:overview': nothing,
  'history:read': historyRunId,
  'history:events': historyRunId.extend({
    fromSequence: z.int().min(0),
    limit: z.int().min(1).max(20_000)
  }),
  'history:export': historyRunId.extend({ format: z.enum(EXPORT_FORMATS) }),
  'history:delete': historyRunIds,
  'history:restore': historyRunIds,
  'history:clean-up': z.strictObject({ olderThanDays: z.int().min(0).max(36_500) })
} as const satisfies { [Channel in InvokeChannel]: z.ZodType<unknown, InvokeRequests[Channel]> }

/** Requests as main receives them, checked and with defaults filled in. */
export type CheckedInvokeRequests = { [Channel in InvokeChannel]: z.output<(typeof INVOKE_SCHEMAS)[Channel]> }
