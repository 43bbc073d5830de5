import { findInChain, type ReadableError } from './error-chain'

/**
 * How long the provider asks to wait, in milliseconds: `retry-after-ms` (OpenAI, Azure), or `retry-after` in seconds or
 * as a date. A date is read against the response's own `date`, so that neither clock has to be right.
 */
export function readRetryAfterMs(chain: readonly ReadableError[]): number | undefined {
  return findInChain(chain, ({ headers }) => {
    if (!(headers instanceof Headers)) return undefined
    const exactMs = Number.parseFloat(headers.get('retry-after-ms') ?? '')
    if (exactMs >= 0) return exactMs
    const value = headers.get('retry-after')?.trim() ?? ''
    if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
    const differenceMs = Date.parse(value) - Date.parse(headers.get('date') ?? '')
    return Number.isNaN(differenceMs) ? undefined : Math.max(0, differenceMs)
  })
}
