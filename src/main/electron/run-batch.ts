import type { RunEvent } from '../../shared/run-event'

/** Bounds what is joined, in UTF-16 units: at most 64 KB on the way. A single larger event travels alone. */
export const MAXIMUM_BATCH_LENGTH = 32 * 1024

/**
 * Events of one run that wait to be sent, joined as `RunBatch` says: a message per token costs the renderer a hundred
 * times what a message per few milliseconds does.
 */
export class PendingBatch {
  #events: RunEvent[] = []
  #length = 0

  get isEmpty(): boolean {
    return this.#events.length === 0
  }

  /** Whether the event would make the batch too long, so that what waits should be sent before it. */
  isTooFullFor(event: RunEvent): boolean {
    return !this.isEmpty && this.#length + lengthOf(event) > MAXIMUM_BATCH_LENGTH
  }

  add(event: RunEvent): void {
    this.#length += lengthOf(event)
    const last = this.#events.at(-1)
    const joined = last && join(last, event)
    if (joined) this.#events[this.#events.length - 1] = joined
    else this.#events.push(event)
  }

  /** Hands over what waits, and starts anew. */
  take(): RunEvent[] {
    const events = this.#events
    this.#events = []
    this.#length = 0
    return events
  }
}

function join(earlier: RunEvent, later: RunEvent): RunEvent | null {
  const areDeltas = later.type === 'text-delta' || later.type === 'reasoning-delta'
  if (!areDeltas || later.type !== earlier.type) return null
  return { ...earlier, sequence: later.sequence, text: earlier.text + later.text }
}

/** Only deltas come in numbers and only values are long, so only they are counted, with a token's worth for any other event. */
function lengthOf(event: RunEvent): number {
  if (event.type === 'value-update') return event.json.length
  return event.type === 'text-delta' || event.type === 'reasoning-delta' ? event.text.length : 64
}
