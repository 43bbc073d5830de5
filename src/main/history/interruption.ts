import { open } from 'node:fs/promises'
import { WHAT_ARRIVED_IS_KEPT } from '../../shared/run-error'
import { isTerminalRunEvent, type RunErrorEvent, type RunEvent } from '../../shared/run-event'
import { createRunState, reduceRunState } from '../../shared/run-state'
import type { JournalContents } from './parse-journal'

const MESSAGE = 'The app ended while this run was under way.'

/** Whether a journal has the terminal event of its run. */
export function isClosed({ events }: JournalContents): boolean {
  return events.some(isTerminalRunEvent)
}

/** The terminal event of a run that has none, because the app ended first: it carries what had arrived. */
export function interruptionOf({ header, events }: JournalContents): RunErrorEvent {
  const state = events.reduce(reduceRunState, createRunState(header.runId))
  const message = state.text || state.reasoning ? `${MESSAGE} ${WHAT_ARRIVED_IS_KEPT}` : MESSAGE
  const atMs = events.at(-1)?.atMs ?? 0
  return {
    type: 'run-error',
    runId: header.runId,
    sequence: state.lastSequence + 1,
    atMs,
    error: { code: 'interrupted', message },
    metrics: {
      ...state.metrics,
      // Metrics come four times a second: the last tokens may have come after them.
      tokens: state.metrics.tokens || events.filter(carriesToken).length,
      durationMs: Math.max(state.metrics.durationMs, atMs)
    },
    text: state.text
  }
}

/**
 * Writes the terminal event at the end of a journal, in place of its torn last line.
 *
 * @throws the file system's error; the journal then still has no terminal event, or has it whole
 */
export async function closeJournal(path: string, contents: JournalContents, ending: RunErrorEvent): Promise<number> {
  const file = await open(path, 'r+')
  try {
    await file.truncate(contents.wholeBytes)
    const line = Buffer.from(`${JSON.stringify(ending)}\n`)
    await file.write(line, 0, line.length, contents.wholeBytes)
    await file.datasync()
    return contents.wholeBytes + line.length
  } finally {
    await file.close()
  }
}

function carriesToken({ type }: RunEvent): boolean {
  return type === 'text-delta' || type === 'reasoning-delta'
}
