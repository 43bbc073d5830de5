import { z } from 'zod'
import { DELIVERIES } from './delivery'
import { messageSchema } from './message'
import type { ProcessorSpec } from './processor-spec'
import { PROVIDER_IDS } from './provider'
import { RUN_ERROR_CODES } from './run-error'
import type { ReasoningDeltaEvent, RunEvent, TextDeltaEvent } from './run-event'
import { runRequestSchema } from './run-request'

/** The version of the journal's format that this app writes, and the newest that it reads. */
export const JOURNAL_VERSION = 1

// Objects are loose: a field that a later version adds is carried along, not lost.

const headerSchema = z.looseObject({
  type: z.literal('journal'),
  version: z.literal(JOURNAL_VERSION),
  runId: z.string(),
  /** Wall-clock time, ISO 8601 in UTC. */
  startedAt: z.iso.datetime(),
  // Null where another version asked for what this one does not know: the run can be read all the same.
  request: runRequestSchema.nullable().catch(null)
})

/** The first line of a journal. */
export type JournalHeader = Pick<z.output<typeof headerSchema>, 'type' | 'version' | 'runId' | 'startedAt' | 'request'>

export type DeltaEvent = TextDeltaEvent | ReasoningDeltaEvent

const deltasSchema = z
  .looseObject({
    type: z.enum(['text-deltas', 'reasoning-deltas']),
    /** Of the first; the others follow, each one more. */
    sequence: z.number(),
    atMs: z.array(z.number()),
    texts: z.array(z.string())
  })
  .refine(({ atMs, texts }) => atMs.length === texts.length && texts.length > 0)

/** Deltas of one kind that followed each other, joined into one line; every token keeps its text and its time. */
export type DeltasRecord = Pick<z.output<typeof deltasSchema>, 'type' | 'sequence' | 'atMs' | 'texts'>

const nullableNumber = z.number().nullable()
const base = { runId: z.string(), sequence: z.number(), atMs: z.number() }
const delta = { ...base, text: z.string() }
const ending = { ...delta, otherReplies: z.number().optional().catch(undefined) }
const updateFields = {
  timeToFirstTokenMs: nullableNumber,
  tokensPerSecond: nullableNumber,
  tokens: z.number(),
  queueDepth: z.number(),
  queueHighWater: z.number()
}
const metrics = z.looseObject({ ...updateFields, durationMs: z.number() })
const usage = z.looseObject({ inputTokens: z.number(), outputTokens: z.number(), totalTokens: z.number() })
const runError = z.looseObject({
  code: z.enum(RUN_ERROR_CODES).catch('internal'),
  message: z.string(),
  status: z.number().optional(),
  retryAfterMs: z.number().optional(),
  host: z.string().optional()
})
// By its name alone: a processor that was since taken out must not make a run unreadable.
const processor = z.custom<ProcessorSpec>((value) => typeof (value as ProcessorSpec | null)?.name === 'string')

/** A schema for each event; the compiler asks for one when an event is added. */
const EVENT_SCHEMAS: { [Type in RunEvent['type']]: z.ZodType<Extract<RunEvent, { type: Type }>> } = {
  'run-start': z.looseObject({
    ...base,
    type: z.literal('run-start'),
    provider: z.enum(PROVIDER_IDS),
    model: z.string(),
    messages: z.array(messageSchema.loose()),
    processors: z.array(processor),
    delivery: z.enum(DELIVERIES).optional().catch(undefined)
  }),
  'text-delta': z.looseObject({ ...delta, type: z.literal('text-delta') }),
  'reasoning-delta': z.looseObject({ ...delta, type: z.literal('reasoning-delta') }),
  'metrics-update': z.looseObject({ ...base, type: z.literal('metrics-update'), ...updateFields }),
  'value-update': z.looseObject({
    ...base,
    type: z.literal('value-update'),
    json: z.string(),
    state: z.enum(['growing', 'whole', 'repaired'])
  }),
  retry: z.looseObject({
    ...base,
    type: z.literal('retry'),
    attempt: z.number(),
    delayMs: z.number(),
    reason: z.string()
  }),
  'run-end': z.looseObject({
    ...ending,
    type: z.literal('run-end'),
    outcome: z.enum(['complete', 'incomplete', 'cut-off', 'filtered']),
    finishReason: z.string().nullable(),
    usage: usage.nullable(),
    metrics
  }),
  'run-error': z.looseObject({ ...ending, type: z.literal('run-error'), error: runError, metrics }),
  'run-abort': z.looseObject({ ...ending, type: z.literal('run-abort'), metrics, chunksAfterStop: z.number() })
}

/** Reads the first line of a journal: the version alone where it is a newer one, null where it is no header. */
export function decodeHeader(line: string): JournalHeader | { newerVersion: number } | null {
  const value = parse(line)
  const version = value?.['type'] === 'journal' ? value['version'] : null
  if (typeof version === 'number' && version > JOURNAL_VERSION) return { newerVersion: version }
  return headerSchema.safeParse(value).data ?? null
}

/** The events in one further line, none where it is not one that this app writes. */
export function decodeEvents(line: string, runId: string): RunEvent[] {
  const value = parse(line)
  const type = String(value?.['type'])
  if (type === 'text-deltas' || type === 'reasoning-deltas') return expand(deltasSchema.safeParse(value).data, runId)
  if (!Object.hasOwn(EVENT_SCHEMAS, type)) return []
  const event = EVENT_SCHEMAS[type as RunEvent['type']].safeParse(value).data
  return event ? [event] : []
}

function expand(record: DeltasRecord | undefined, runId: string): RunEvent[] {
  if (!record) return []
  const { sequence, atMs, texts } = record
  const type = record.type === 'text-deltas' ? 'text-delta' : 'reasoning-delta'
  return texts.map((text, index) => ({ type, runId, sequence: sequence + index, atMs: atMs[index] ?? 0, text }))
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
