import type { DeltaEvent, DeltasRecord } from '../../shared/journal-record'

// However long the interval between two writes: they keep its memory, and the length of a line, bounded.
const MAXIMUM_TOKENS = 1024
const MAXIMUM_LENGTH = 64 * 1024

/** Gathers deltas of one kind that follow each other, so that they make one line and not one each. */
export class DeltaBatch {
  #record: DeltasRecord | null = null
  #length = 0

  /** False where the delta does not continue this batch, which then has to be taken first. */
  add(event: DeltaEvent): boolean {
    const type = event.type === 'text-delta' ? 'text-deltas' : 'reasoning-deltas'
    this.#record ??= { type, sequence: event.sequence, atMs: [], texts: [] }
    const { texts, atMs, sequence } = this.#record
    const continues = this.#record.type === type && event.sequence === sequence + texts.length
    if (!continues || texts.length >= MAXIMUM_TOKENS || this.#length >= MAXIMUM_LENGTH) return false
    this.#length += event.text.length
    texts.push(event.text)
    atMs.push(event.atMs)
    return true
  }

  /** What was gathered, null where that is nothing; the batch is empty afterwards. */
  take(): DeltasRecord | null {
    const record = this.#record
    this.#record = null
    this.#length = 0
    return record
  }
}
