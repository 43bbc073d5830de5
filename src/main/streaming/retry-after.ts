import { findInChain, type ReadableError } from './error-chain'

/**
 * How long the provider asks to wait, in milliseconds: `retry-after-ms` (OpenAI, Azure), or `retry-after` in seconds or
 * as a date. A date is read against the response's own `date`, so that neither clock has to be right.
 */
export function readRetryAfterMs(chain: readonly ReadableError[]): number | undefined {
  return findInChain(chain, ({ headers }) => {
    if (!(headers instanceof Headers)) return undefined
    const value = headers.get('retry-after')?.trim() ?? ''
    return (
      readNumber(headers.get('retry-after-ms')?.trim() ?? '', 1) ?? readNumber(value, 1000) ?? readDate(value, headers)
    )
  })
}

/** Longer digits make more than a number can be, which no journal could hold. */
function readNumber(value: string, unitMs: number): number | undefined {
  const delayMs = /^\d+(\.\d+)?$/.test(value) ? Number(value) * unitMs : Number.NaN
  return Number.isFinite(delayMs) ? delayMs : undefined
}

function readDate(value: string, headers: Headers): number | undefined {
  const differenceMs = Date.parse(value) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(differenceMs) ? undefined : Math.max(0, differenceMs)
}
