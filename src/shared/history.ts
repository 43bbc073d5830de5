import { z } from 'zod'
import type { EXPORT_FORMATS } from './plain-values'
import { PROVIDER_IDS } from './provider'
import { RUN_ERROR_CODES } from './run-error'
import type { RunEvent } from './run-event'
import type { RunRequest } from './run-request'
import type { RunState } from './run-state'

/** A run's id as it may name a file: whatever else comes over IPC is refused before it reaches a path. */
export const historyRunIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** The statuses that a run in history can have; `Waiting` while it runs. */
const HISTORY_STATUSES = ['Waiting', 'Complete', 'Incomplete', 'Stopped', 'Failed'] as const

export const historySummarySchema = z.object({
  runId: historyRunIdSchema,
  /** When it began, ISO 8601 in UTC with milliseconds: such texts sort as the times do. */
  startedAt: z.iso.datetime(),
  provider: z.enum(PROVIDER_IDS),
  model: z.string(),
  status: z.enum(HISTORY_STATUSES),
  /** Null unless it ended by itself. */
  outcome: z.enum(['complete', 'incomplete', 'cut-off', 'filtered']).nullable(),
  /** Null unless it failed. */
  errorCode: z.enum(RUN_ERROR_CODES).nullable(),
  /** The first line of the last human message, at most 200 characters. */
  title: z.string(),
  tokens: z.number(),
  timeToFirstTokenMs: z.number().nullable(),
  durationMs: z.number(),
  /** Size of its journal; 0 while it runs. */
  bytes: z.number()
})

/** One run, as a row of the History page. While it runs, its figures are those of its start. */
export type HistorySummary = z.infer<typeof historySummarySchema>

const historyFilterSchema = z.strictObject({
  /** Every word of it must occur in the messages, the reply, the reasoning, the model's name or the error; case is ignored. */
  text: z.string().max(1000).optional(),
  providers: z.array(z.enum(PROVIDER_IDS)).max(PROVIDER_IDS.length).optional(),
  models: z.array(z.string().max(256)).max(100).optional(),
  statuses: z.array(z.enum(HISTORY_STATUSES)).max(HISTORY_STATUSES.length).optional(),
  /** Runs that began then or later. */
  startedFrom: z.iso.datetime().optional(),
  /** Runs that began before. */
  startedBefore: z.iso.datetime().optional()
})

/** Which runs to list: those that pass every field that is given. */
export type HistoryFilter = z.infer<typeof historyFilterSchema>

export const historyPageRequestSchema = z.strictObject({
  filter: historyFilterSchema.default({}),
  /** How many runs to pass over. */
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200)
})
export type HistoryPageRequest = z.input<typeof historyPageRequestSchema>

/** A file of the history that could not be used. It is never deleted and never overwritten. */
export interface HistoryProblem {
  /** Its name in the history folder, as it was. */
  file: string
  /** One sentence for a person: what is wrong with it, and where it is now. */
  message: string
}

/** Some of the runs, newest first. */
export interface HistoryPage {
  runs: HistorySummary[]
  /** How many runs pass the filter. */
  total: number
  /** What was found since the app started, whatever the filter. */
  problems: HistoryProblem[]
}

/** What the whole history is made of. */
export interface HistoryOverview {
  runs: number
  bytes: number
  /** Deleted, and still to be restored. */
  deletedRuns: number
  deletedBytes: number
  /** Every model in it, in alphabetical order. */
  models: string[]
}

/** One run, whole. */
export interface HistoryRun {
  summary: HistorySummary
  /** What was asked, to run it again; null where an other version of the app wrote what this one does not understand. */
  request: RunRequest | null
  state: RunState
  events: RunEvent[]
  /** Events that the run had and the journal has not: lines that were damaged on the disk, or never found room on it. */
  missingEvents: number
}

/** One run without its events: they may be a hundred thousand, and a reader of its text needs none. */
export type HistoryRunDetails = Omit<HistoryRun, 'events'>

/** `csv` is the tokens with their times; the others are the run. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
