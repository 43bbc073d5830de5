import type { HistoryRun } from '../../shared/history'
import { createRunState, reduceRunState } from '../../shared/run-state'
import { interruptionOf, isClosed } from './interruption'
import type { JournalContents } from './parse-journal'
import { summarizeRun } from './summarize-run'

/** A run from its journal. One that is not running any more and has no terminal event was interrupted. */
export function describeRun(contents: JournalContents, bytes: number, isRunning: boolean): HistoryRun {
  const { header } = contents
  const isInterrupted = !isRunning && !isClosed(contents)
  const events = isInterrupted ? [...contents.events, interruptionOf(contents)] : contents.events
  return {
    summary: summarizeRun(header, events, bytes),
    request: header.request,
    state: events.reduce(reduceRunState, createRunState(header.runId)),
    events,
    missingEvents: (events.at(-1)?.sequence ?? -1) + 1 - events.length
  }
}
