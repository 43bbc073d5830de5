import type { ShownValue } from '../../shared/run-event'
import type { Timer } from '../../shared/timer'
import type { GrowingValue } from './processors/growing-value'

const UPDATE_INTERVAL_MS = 100
/** A long value is told of when an eighth has come to it: repairing and writing it costs as much as it is long. */
const GROWTH = 1.125

/** Says when the value in a run's text is to be told of anew. Asked for before a value is known, it answers null. */
export class ValueUpdates {
  readonly #timer: Timer
  #value: GrowingValue | null = null
  #updatedAt = Number.NEGATIVE_INFINITY
  #toldLength = 0
  #told: ShownValue | null = null

  constructor(timer: Timer) {
    this.#timer = timer
  }

  /** Of several `json` steps the last is followed, which is the first to begin. */
  follow(value: GrowingValue): void {
    this.#value ??= value
  }

  /** The value where it has grown enough and some time has passed; asking takes the turn. */
  takeDue(): ShownValue | null {
    const { length = 0, isWhole = false } = this.#value ?? {}
    const now = this.#timer.now()
    if (length === 0 || now - this.#updatedAt < UPDATE_INTERVAL_MS) return null
    const isNews = isWhole && this.#told?.state === 'growing'
    if (!isNews && length >= this.#toldLength && length < this.#toldLength * GROWTH) return null
    this.#updatedAt = now
    this.#toldLength = length
    return this.takeLast()
  }

  /** The value as it is now, where that has not been told. */
  takeLast(): ShownValue | null {
    const value = this.#value?.read() ?? null
    if (value === null || (value.json === this.#told?.json && value.state === this.#told.state)) return null
    this.#told = value
    return value
  }
}
