import type { HistoryFilter, HistorySummary } from '../../shared/history'

/** Whether a run passes every field of a filter but its text, which needs the journal. */
export function passes(run: HistorySummary, filter: HistoryFilter): boolean {
  const { providers, models, statuses, startedFrom, startedBefore } = filter
  return (
    (!providers || providers.includes(run.provider)) &&
    (!models || models.includes(run.model)) &&
    (!statuses || statuses.includes(run.status)) &&
    (!startedFrom || startedMs(run) >= Date.parse(startedFrom)) &&
    (!startedBefore || startedMs(run) < Date.parse(startedBefore))
  )
}

function startedMs({ startedAt }: HistorySummary): number {
  return Date.parse(startedAt)
}
