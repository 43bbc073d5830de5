import type { Profile } from '../../shared/profile'
import type { TokenUsage } from '../../shared/run-event'

/** What a run cost. `currency` is a code of ISO 4217. */
export interface RunCost {
  amount: number
  currency: string
}

const TOKENS_OF_A_PRICE = 1_000_000

/**
 * What a run cost by its provider's own count of tokens and the prices that the person gave; null where either is
 * missing. A price that is left out counts as nothing beside one that was given.
 */
export function costOf(
  usage: TokenUsage | null,
  prices: Pick<Profile, 'inputPrice' | 'outputPrice' | 'currency'> | null
): RunCost | null {
  if (!usage || !prices || (prices.inputPrice === '' && prices.outputPrice === '')) return null
  const input = usage.inputTokens * Number(prices.inputPrice)
  const output = usage.outputTokens * Number(prices.outputPrice)
  return { amount: (input + output) / TOKENS_OF_A_PRICE, currency: prices.currency || 'USD' }
}
