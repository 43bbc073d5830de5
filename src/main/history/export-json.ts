import type { HistoryRun } from '../../shared/history'

/** Rises when a reader of the exported files would have to know. */
const EXPORT_VERSION = 1

/** The run with all its events, as an object. */
export function exportJson({ summary, request, state, events, missingEvents }: HistoryRun): string {
  const { text, reasoning, value, metrics, finishReason, usage, error, chunksAfterStop, otherReplies } = state
  const run = {
    exportVersion: EXPORT_VERSION,
    ...summary,
    request,
    text,
    reasoning,
    value,
    finishReason,
    usage,
    error,
    metrics,
    chunksAfterStop,
    otherReplies,
    missingEvents,
    events
  }
  return `${JSON.stringify(run, null, 2)}\n`
}
