import type { RunEvent } from '../../shared/run-event'

type WithoutStamp<Event> = Event extends RunEvent ? Omit<Event, 'runId' | 'sequence' | 'atMs'> : never

/** An event before it is numbered and dated. */
export type RunEventDraft = WithoutStamp<RunEvent>

/** Numbers and dates events: `sequence` rises by one from 0. */
export class EventStamp {
  readonly #runId: string
  readonly #elapsedMs: () => number
  #sequence = 0

  constructor(runId: string, elapsedMs: () => number) {
    this.#runId = runId
    this.#elapsedMs = elapsedMs
  }

  /** Takes drafts and events that another stamp has numbered. */
  stamp<Draft extends RunEventDraft>(draft: Draft): Draft & { runId: string; sequence: number; atMs: number } {
    const base = { type: draft.type, runId: this.#runId, sequence: this.#sequence, atMs: this.#elapsedMs() }
    this.#sequence += 1
    return Object.assign({}, base, draft, base)
  }
}
