import fc from 'fast-check'
import type { RunEvent, TerminalRunEvent } from '../../src/shared/run-event'
import { EMPTY_METRICS } from '../../src/shared/run-state'

type WithoutStamp<Event> = Event extends RunEvent ? Omit<Event, 'runId' | 'sequence' | 'atMs'> : never

/** An event before its run has stamped it. */
export type UnstampedEvent = WithoutStamp<RunEvent>

/** The events of one run as a run stamps them, `run-start` first. */
export function stampRun(runId: string, events: readonly UnstampedEvent[]): RunEvent[] {
  const start: UnstampedEvent = { type: 'run-start', provider: 'builtin', model: 'story', messages: [], processors: [] }
  return [start, ...events].map((event, sequence) => ({ ...event, runId, sequence, atMs: sequence * 5 }) as RunEvent)
}

export const textDelta = (text: string): UnstampedEvent => ({ type: 'text-delta', text })

export const runEnd = (text: string): UnstampedEvent => ({
  type: 'run-end',
  outcome: 'complete',
  finishReason: 'stop',
  usage: null,
  metrics: { ...EMPTY_METRICS, tokens: 3 },
  text
})

const unit = fc.string({ unit: 'grapheme', maxLength: 8 })

const middleEvent: fc.Arbitrary<UnstampedEvent> = fc.oneof(
  { weight: 6, arbitrary: unit.map(textDelta) },
  unit.map((text) => ({ type: 'reasoning-delta', text }) as const),
  fc.constant({ type: 'retry', attempt: 2, delayMs: 500, reason: 'Busy.' } as const),
  fc.nat().map((tokens) => {
    return {
      type: 'metrics-update',
      timeToFirstTokenMs: 1,
      tokensPerSecond: 2,
      tokens,
      queueDepth: 0,
      queueHighWater: 1
    } as const
  })
)

const terminalType = fc.constantFrom<TerminalRunEvent['type']>('run-end', 'run-error', 'run-abort')

function endOf(type: TerminalRunEvent['type'], text: string): UnstampedEvent {
  if (type === 'run-end') return runEnd(text)
  if (type === 'run-abort') return { type, metrics: EMPTY_METRICS, text, chunksAfterStop: 1 }
  return { type, metrics: EMPTY_METRICS, text, error: { code: 'interrupted', message: 'Lost.' } }
}

/** All the events of some run, from its start to its one end. */
export function arbitraryRun(runId: string): fc.Arbitrary<RunEvent[]> {
  return fc.tuple(fc.array(middleEvent, { maxLength: 30 }), terminalType).map(([middle, type]) => {
    const text = middle.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
    return stampRun(runId, [...middle, endOf(type, text)])
  })
}
