import { z } from 'zod'
import { DELIVERIES } from './delivery'
import { messageSchema } from './message'
import { MOST_PROCESSORS } from './pipeline'
import { DEFAULT_RUN_LIMITS, MOST_QUEUE_CAPACITY, MOST_READER_DELAY_MS } from './plain-values'
import { processorSpecSchema } from './processor-spec'
import { profileIdSchema } from './profile'
import { PROVIDER_IDS } from './provider'

export const DEFAULT_TEMPERATURE = 0.7

/** Texts at which a reply ends: as many as OpenAI takes. */
export const MOST_STOP_SEQUENCES = 4
export const LONGEST_STOP_SEQUENCE = 200

export const runLimitsSchema = z.strictObject({
  /** From the request to the response's headers. */
  headerTimeoutMs: z.number().int().min(1).max(3_600_000).default(DEFAULT_RUN_LIMITS.headerTimeoutMs),
  /** Longest silence of content: keep-alive comments and empty chunks do not count. */
  idleTimeoutMs: z.number().int().min(1).max(3_600_000).default(DEFAULT_RUN_LIMITS.idleTimeoutMs),
  /** New attempts after the first, all before the first token. */
  maxRetries: z.number().int().min(0).max(10).default(DEFAULT_RUN_LIMITS.maxRetries)
})

/** Where in the window a run is shown, so that a reloaded window can put it back. */
export const runSlotSchema = z.string().min(1).max(64)

/** How long a run's reader waits after each token, in milliseconds: to see what a slow one does to the rest. */
export const readerDelaySchema = z.number().int().min(0).max(MOST_READER_DELAY_MS)

/** What may be asked of a run. Everything that comes from a renderer or an argument list passes this schema. */
export const runRequestSchema = z.strictObject({
  provider: z.enum(PROVIDER_IDS),
  /** The profile whose address, deployment, headers, rules and key count; its kind is the `provider`. */
  profileId: profileIdSchema.optional(),
  model: z.string().min(1).max(256).optional(),
  baseUrl: z.string().min(1).max(2048).optional(),
  deployment: z.string().min(1).max(256).optional(),
  apiVersion: z.string().min(1).max(64).optional(),
  messages: z.array(messageSchema).min(1).max(1000),
  temperature: z.number().min(0).max(2).default(DEFAULT_TEMPERATURE),
  seed: z.number().int().min(0).max(0xffffffff).optional(),
  /** The most tokens of the reply; what does not fit is cut off. */
  maxTokens: z.number().int().min(1).max(1_000_000).optional(),
  /** Texts at any of which the model ends its reply, without them. */
  stop: z.array(z.string().min(1).max(LONGEST_STOP_SEQUENCE)).max(MOST_STOP_SEQUENCES).optional(),
  processors: z.array(processorSpecSchema).max(MOST_PROCESSORS).default([]),
  /** The reader wants no motion: nothing is smoothed. */
  reducedMotion: z.boolean().optional(),
  limits: runLimitsSchema.default(DEFAULT_RUN_LIMITS),
  slot: runSlotSchema.optional(),
  /** How a server's tokens are handed on; `exact` where nothing is said. */
  delivery: z.enum(DELIVERIES).optional(),
  /** Whether it is noted where every token was and when; tokens are handed on one by one then. */
  trace: z.boolean().optional(),
  /** Tokens that may wait for the reader before the socket is slowed down. */
  queueCapacity: z.number().int().min(1).max(MOST_QUEUE_CAPACITY).optional(),
  readerDelayMs: readerDelaySchema.optional()
})

/** A request with every default filled in. */
export type RunRequest = z.output<typeof runRequestSchema>
/** A request as a caller may write it. */
export type RunRequestInput = z.input<typeof runRequestSchema>
export type RunLimits = z.output<typeof runLimitsSchema>
