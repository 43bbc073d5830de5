import type { RunEvent, ShownValue } from '../../shared/run-event'
import type { Timer } from '../../shared/timer'
import type { GrowingValue } from './processors/growing-value'

const UPDATE_INTERVAL_MS = 100
/** A long value is told of when an eighth has come to it: repairing and writing it costs as much as it is long. */
const GROWTH = 1.125

/** A pause this long shows what has come since; of a long value only a longer one, or slow tokens would cost as much. */
const PAUSE_MS = 100
const UNITS_PER_PAUSE_MS = 16

/** Says when the value in a run's text is to be told of anew. Asked for before a value is known, it answers null. */
export class ValueUpdates {
  readonly #timer: Timer
  #value: GrowingValue | null = null
  #updatedAt = Number.NEGATIVE_INFINITY
  #toldLength = 0
  #seenLength = 0
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

  /** How long a pause shows what has not been told; null where all has been. */
  get pauseMs(): number | null {
    const length = this.#value?.length ?? 0
    return length === this.#seenLength ? null : PAUSE_MS + length / UNITS_PER_PAUSE_MS
  }

  /** The value as it is now, where that has not been told. */
  takeLast(): ShownValue | null {
    this.#seenLength = this.#value?.length ?? 0
    const value = this.#value?.read() ?? null
    if (value === null || (value.json === this.#told?.json && value.state === this.#told.state)) return null
    this.#told = value
    return value
  }
}

/** Puts the values between the events: where one is due, in a pause of the text, and at its end. */
export async function* withValues(
  events: AsyncIterable<RunEvent>,
  values: ValueUpdates,
  timer: Timer
): AsyncGenerator<RunEvent | ShownValue> {
  const source = events[Symbol.asyncIterator]()
  let isAtEnd = false
  try {
    for (;;) {
      const arriving = source.next()
      // What goes wrong is heard of below, which may be after somebody has taken a value.
      arriving.catch(() => {})
      const pause = startPause(values.pauseMs, timer)
      const first = await (pause ? Promise.race([arriving, pause.passed]).finally(pause.cancel) : arriving)
      const shown = first === null ? values.takeLast() : null
      if (shown) yield shown
      const arrived = first ?? (await arriving)
      isAtEnd = arrived.done === true
      if (!arrived.done) yield arrived.value
      const value = arrived.done ? values.takeLast() : values.takeDue()
      if (value) yield value
      if (arrived.done) return
    }
  } finally {
    if (!isAtEnd) await source.return?.()
  }
}

function startPause(pauseMs: number | null, timer: Timer): { passed: Promise<null>; cancel(): void } | null {
  if (pauseMs === null) return null
  let cancel = () => {}
  const passed = new Promise<null>((resolve) => {
    cancel = timer.schedule(pauseMs, () => resolve(null))
  })
  return { passed, cancel: () => cancel() }
}
