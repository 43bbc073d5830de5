import type { RunErrorCode } from './run-error'
import type { TokenUsage } from './run-event'

/** The steps of a connection check, in their order. */
export const CHECK_STEPS = [
  'address',
  'proxy',
  'tls',
  'authentication',
  'model',
  'first-token',
  'finish-reason',
  'usage',
  'cancellation'
] as const
export type CheckStepName = (typeof CHECK_STEPS)[number]

/**
 * - `running`: now;
 * - `passed`;
 * - `skipped`: there is nothing to check, such as TLS over plain http on this computer;
 * - `warned`: it works, and a person ought to know something;
 * - `failed`: the check ends here.
 */
export type CheckState = 'running' | 'passed' | 'skipped' | 'warned' | 'failed'

/** News of one step. A step is heard of first as `running`, then as what came of it. */
export interface CheckStep {
  name: CheckStepName
  state: CheckState
  /** One or two sentences: what was found; for `failed`, the cause and the cure. */
  message: string
  /** For `failed`. */
  code?: RunErrorCode
  /** How long it took; absent while it runs. */
  durationMs?: number
}

/** How a check ended. */
export interface CheckOutcome {
  /** Whether every step passed, was skipped or only warned. */
  passed: boolean
  /** The step that failed, null where none did. */
  failedStep: CheckStepName | null
  cancelled: boolean
  /** What it cost, as the server counted; null where it did not. */
  usage: TokenUsage | null
  durationMs: number
}

/** Said wherever a check can be started. */
export const CHECK_COST = 'A check sends one short request twice and costs a handful of tokens.'
