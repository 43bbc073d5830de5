import fc from 'fast-check'
import { JOURNAL_VERSION, type JournalHeader } from '../../../src/shared/journal-record'
import type { RunEvent, RunMetrics, TerminalRunEvent } from '../../../src/shared/run-event'
import { type RunRequest, runRequestSchema } from '../../../src/shared/run-request'

const STARTED_AT = '2026-11-22T20:15:03.250Z'

export function requestOf(prompt = 'Tell me a story.'): RunRequest {
  return runRequestSchema.parse({ provider: 'builtin', messages: [{ role: 'human', content: prompt }] })
}

export function headerOf(runId: string, prompt?: string): JournalHeader {
  return { type: 'journal', version: JOURNAL_VERSION, runId, startedAt: STARTED_AT, request: requestOf(prompt) }
}

function metricsOf(tokens: number): RunMetrics {
  return {
    timeToFirstTokenMs: 12.5,
    tokensPerSecond: 80,
    tokens,
    queueDepth: 0,
    queueHighWater: 3,
    durationMs: 20 * tokens
  }
}

export function startOf(runId: string, prompt = 'Tell me a story.', model = 'story'): RunEvent {
  return {
    type: 'run-start',
    runId,
    sequence: 0,
    atMs: 0,
    provider: 'builtin',
    model,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'human', content: prompt }
    ],
    processors: []
  }
}

export function deltasOf(runId: string, texts: readonly string[], from = 1): RunEvent[] {
  return texts.map((text, index) => ({
    type: 'text-delta',
    runId,
    sequence: from + index,
    atMs: (from + index) * 20,
    text
  }))
}

export function endOf(runId: string, sequence: number, text: string): TerminalRunEvent {
  return {
    type: 'run-end',
    runId,
    sequence,
    atMs: sequence * 20,
    outcome: 'complete',
    finishReason: 'stop',
    usage: null,
    metrics: metricsOf(sequence - 1),
    text
  }
}

/** A run from start to end that says these tokens. */
export function eventsOf(runId: string, texts: readonly string[], prompt?: string): RunEvent[] {
  return [startOf(runId, prompt), ...deltasOf(runId, texts), endOf(runId, texts.length + 1, texts.join(''))]
}

const piece = fc.oneof(
  fc.record({ type: fc.constantFrom('text-delta', 'reasoning-delta'), text: fc.string({ unit: 'binary' }) }),
  fc.record({ type: fc.constantFrom('text-delta'), text: fc.constantFrom('\n', '"', '\ud83d', '\ude80', '') }),
  fc.record({
    type: fc.constant('metrics-update'),
    timeToFirstTokenMs: fc.option(fc.nat()),
    tokensPerSecond: fc.option(fc.nat()),
    tokens: fc.nat(),
    queueDepth: fc.nat(),
    queueHighWater: fc.nat()
  }),
  fc.record({ type: fc.constant('retry'), attempt: fc.nat(), delayMs: fc.nat(), reason: fc.string() })
)

/** Any run of this id, with its terminal event or without. */
export function anyRun(runId: string): fc.Arbitrary<RunEvent[]> {
  return fc
    .record({ pieces: fc.array(piece), prompt: fc.string(), ends: fc.boolean(), text: fc.string() })
    .map(({ pieces, prompt, ends, text }) => {
      const middle = pieces.map((fields, index) => ({
        ...fields,
        runId,
        sequence: index + 1,
        atMs: index * 7.25
      })) as RunEvent[]
      const ending = ends ? [endOf(runId, pieces.length + 1, text)] : []
      return [startOf(runId, prompt), ...middle, ...ending]
    })
}
