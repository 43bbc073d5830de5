import type { RunEvent } from '../../shared/run-event'

type WithoutStamp<Event> = Event extends RunEvent ? Omit<Event, 'runId' | 'sequence' | 'atMs'> : never

/** An event before it is numbered and dated. */
export type RunEventDraft = WithoutStamp<RunEvent>

/** Numbers and dates the events of a run: `sequence` rises by one from 0. */
export class EventStamp {
  readonly #runId: string
  readonly #elapsedMs: () => number
  #nextSequence = 0

  constructor(runId: string, elapsedMs: () => number) {
    this.#runId = runId
    this.#elapsedMs = elapsedMs
  }

  stamp(draft: RunEventDraft): RunEvent {
    const base = { type: draft.type, runId: this.#runId, sequence: this.#nextSequence++, atMs: this.#elapsedMs() }
    return Object.assign(base, draft) as RunEvent
  }

  /** The same event with a number and a date of this stamp. */
  restamp(event: RunEvent): RunEvent {
    return { ...event, sequence: this.#nextSequence++, atMs: this.#elapsedMs() }
  }
}
