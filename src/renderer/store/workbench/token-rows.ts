import type { RunEvent } from '../../../shared/run-event'

/** One delta as the processors passed it on. Without processors that is one token as LangChain handed it over. */
export interface TokenRow {
  text: string
  isReasoning: boolean
  /** Milliseconds since the run began. */
  atMs: number
  /** Milliseconds since the delta before it, null for the first. */
  sincePreviousMs: number | null
}

/** How evenly the deltas came; every duration in milliseconds, null where there are fewer than two deltas. */
export interface Pace {
  medianMs: number | null
  p95Ms: number | null
  longestMs: number | null
}

/** The deltas among a run's events, in their order. */
export function tokenRowsOf(events: readonly RunEvent[]): readonly TokenRow[] {
  const rows: TokenRow[] = []
  for (const event of events) {
    if (event.type !== 'text-delta' && event.type !== 'reasoning-delta') continue
    const { text, atMs } = event
    const previous = rows.at(-1)
    const sincePreviousMs = previous ? atMs - previous.atMs : null
    rows.push({ text, isReasoning: event.type === 'reasoning-delta', atMs, sincePreviousMs })
  }
  return rows
}

/** By the nearest rank: a gap that was really there. */
export function paceOf(rows: readonly TokenRow[]): Pace {
  const gaps = rows.flatMap(({ sincePreviousMs }) => (sincePreviousMs === null ? [] : [sincePreviousMs]))
  gaps.sort((a, b) => a - b)
  const rank = (share: number) => gaps[Math.max(0, Math.ceil(gaps.length * share) - 1)] ?? null
  return { medianMs: rank(0.5), p95Ms: rank(0.95), longestMs: gaps.at(-1) ?? null }
}
