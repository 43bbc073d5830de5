import type { HistorySummary } from '../../shared/history'
import type { JournalHeader } from '../../shared/journal-record'
import type { Message } from '../../shared/message'
import type { RunEvent } from '../../shared/run-event'
import { createRunState, reduceRunState } from '../../shared/run-state'

/** In characters; one beyond the basic plane counts as one. */
const TITLE_LENGTH = 200

/** The row of a run, from what its journal holds so far. */
export function summarizeRun(header: JournalHeader, events: readonly RunEvent[], bytes: number): HistorySummary {
  // Deltas carry nothing that a row shows.
  const telling = events.filter(({ type }) => type !== 'text-delta' && type !== 'reasoning-delta')
  const state = telling.reduce(reduceRunState, createRunState(header.runId))
  const { request } = header
  return {
    runId: header.runId,
    startedAt: header.startedAt,
    provider: state.start?.provider ?? request?.provider ?? 'builtin',
    model: state.start?.model ?? request?.model ?? request?.deployment ?? '',
    // Where there is no terminal event it runs, whether or not it has begun to speak.
    status: state.status === 'Idle' || state.status === 'Streaming' ? 'Waiting' : state.status,
    outcome: state.outcome,
    errorCode: state.error?.code ?? null,
    title: titleOf(state.start?.messages ?? request?.messages ?? []),
    tokens: state.metrics.tokens,
    timeToFirstTokenMs: state.metrics.timeToFirstTokenMs,
    durationMs: state.metrics.durationMs,
    bytes
  }
}

function titleOf(messages: readonly Message[]): string {
  const prompt = messages.findLast(({ role }) => role === 'human')?.content.trimStart() ?? ''
  const end = prompt.search(/[\r\n]/)
  const line = end < 0 ? prompt : prompt.slice(0, end)
  // Two units are the most that a character takes.
  return [...line.slice(0, TITLE_LENGTH * 2)].slice(0, TITLE_LENGTH).join('').trimEnd()
}
