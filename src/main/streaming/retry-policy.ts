import type { RunErrorCode, SerializedRunError } from '../../shared/run-error'
import { isBeforeHeaders, isPortBlocked } from './run-errors'

/** The longest pause that a provider may ask for; beyond it the run ends and says when to come again. */
export const LONGEST_RETRY_AFTER_MS = 60_000
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 8000

const RETRYABLE_CODES: ReadonlySet<RunErrorCode> = new Set([
  'connection-refused',
  'rate-limit',
  'server',
  'header-timeout'
])

/** Whether the same request may work in a while. The caller makes sure that nothing of the answer has arrived. */
export function isRetryable(error: unknown, { code, retryAfterMs }: SerializedRunError): boolean {
  if (retryAfterMs !== undefined && retryAfterMs > LONGEST_RETRY_AFTER_MS) return false
  if (isPortBlocked(error)) return false
  return RETRYABLE_CODES.has(code) || (code === 'interrupted' && isBeforeHeaders(error))
}

/**
 * The pause before the next attempt, in milliseconds: what the provider asks for, else doubling from half a second, with
 * jitter so that many clients do not come back at once.
 *
 * @param failedAttempts How many have failed, from 1.
 * @param random A number from 0 up to 1.
 */
export function retryDelayMs(failedAttempts: number, retryAfterMs: number | undefined, random: number): number {
  if (retryAfterMs !== undefined) return retryAfterMs
  const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (failedAttempts - 1), LONGEST_DELAY_MS)
  return Math.round(delayMs * (0.5 + random / 2))
}
