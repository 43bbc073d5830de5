import { z } from 'zod'
import type { InvokeChannel, InvokeRequests } from './ipc-contract'
import { runRequestSchema } from './run-request'
import { settingsChangeSchema } from './settings'

const nothing = z.undefined()

/**
 * The schema of every invoke channel's request, apart from the contract so that the preload script, which needs only
 * the names, does not carry zod.
 */
export const INVOKE_SCHEMAS = {
  'app:describe': nothing,
  'providers:list': nothing,
  'run:start': runRequestSchema,
  'run:cancel': z.strictObject({ runId: z.string().min(1).max(64) }),
  'run:list': nothing,
  'settings:read': nothing,
  'settings:change': settingsChangeSchema,
  'link:open': z.strictObject({ url: z.string().min(1).max(4096) })
} as const satisfies { [Channel in InvokeChannel]: z.ZodType<unknown, InvokeRequests[Channel]> }

/** Requests as main receives them, checked and with defaults filled in. */
export type CheckedInvokeRequests = { [Channel in InvokeChannel]: z.output<(typeof INVOKE_SCHEMAS)[Channel]> }
