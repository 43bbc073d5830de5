import type { DeltaEvent, DeltasRecord } from '../../shared/journal-record'

/** Tokens after which a batch is sealed whatever the clock says: keeps its memory, and the length of a line, bounded. */
const FULL_SIZE = 1024

/** Gathers deltas of one kind that follow each other, so that they make one line and not one each. */
export class DeltaBatch {
  #record: DeltasRecord | null = null

  /** False where the delta does not continue this batch, which then has to be taken first. */
  add(event: DeltaEvent): boolean {
    const type = event.type === 'text-delta' ? 'text-deltas' : 'reasoning-deltas'
    this.#record ??= { type, sequence: event.sequence, atMs: [], texts: [] }
    const { texts, atMs, sequence } = this.#record
    const continues = this.#record.type === type && event.sequence === sequence + texts.length
    if (!continues || texts.length >= FULL_SIZE) return false
    texts.push(event.text)
    atMs.push(event.atMs)
    return true
  }

  /** What was gathered, null where that is nothing; the batch is empty afterwards. */
  take(): DeltasRecord | null {
    const record = this.#record
    this.#record = null
    return record
  }
}
