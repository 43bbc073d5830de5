import type { HistoryFilter, HistorySummary } from '../../../shared/history'
import type { ProviderId } from '../../../shared/provider'

/** How far back runs are looked for. */
export const PERIODS = ['any', 'today', 'week', 'month'] as const
export type Period = (typeof PERIODS)[number]

/** What is looked for in the history, as a person chose it; null for no choice. */
export interface HistoryQuery {
  text: string
  provider: ProviderId | null
  model: string | null
  status: HistorySummary['status'] | null
  period: Period
}

export const EMPTY_QUERY: HistoryQuery = { text: '', provider: null, model: null, status: null, period: 'any' }

/** Whether it narrows the list at all. */
export function isNarrowing({ text, provider, model, status, period }: HistoryQuery): boolean {
  return text.trim() !== '' || provider !== null || model !== null || status !== null || period !== 'any'
}

const DAYS_BACK: Record<Exclude<Period, 'any'>, number> = { today: 0, week: 6, month: 29 }

/** The query in main's words. Periods begin at midnight, where the person is: so a filter stays the same all day. */
export function toFilter({ text, provider, model, status, period }: HistoryQuery, now: Date): HistoryFilter {
  return {
    ...(text.trim() && { text: text.trim() }),
    ...(provider && { providers: [provider] }),
    ...(model !== null && { models: [model] }),
    ...(status && { statuses: [status] }),
    ...(period !== 'any' && { startedFrom: midnight(now, DAYS_BACK[period]).toISOString() })
  }
}

function midnight(now: Date, daysBack: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack)
}
