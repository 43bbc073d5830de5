import type { RunEvent } from '../../src/shared/run-event'
import { EMPTY_METRICS } from '../../src/shared/run-state'

type Written = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Partial<Event> & Pick<Event, 'type'>
    : never
  : never

const METRICS = { ...EMPTY_METRICS, tokens: 52, durationMs: 1234, timeToFirstTokenMs: 120.4, tokensPerSecond: 48.2 }

const DEFAULTS = {
  'run-start': { provider: 'compatible', model: 'm', messages: [], processors: [] },
  'text-delta': { text: '' },
  'reasoning-delta': { text: '' },
  'metrics-update': METRICS,
  retry: { attempt: 2, delayMs: 500, reason: 'The server was busy.' },
  'run-end': { outcome: 'complete', finishReason: 'stop', usage: null, metrics: METRICS, text: '' },
  'run-error': { error: { code: 'internal', message: 'It broke.' }, metrics: METRICS, text: '' },
  'value-update': { json: '{}', state: 'growing' },
  'run-abort': { metrics: METRICS, text: '', chunksAfterStop: 0 }
}

/** A run's events with what matters to a test written out, the rest filled in. */
export function runEvents(...events: Written[]): RunEvent[] {
  return events.map(
    (event, sequence) => ({ runId: 'r', sequence, atMs: sequence, ...DEFAULTS[event.type], ...event }) as RunEvent
  )
}
