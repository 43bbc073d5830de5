import type { RunEvent } from '../../../shared/run-event'
import type { StepReport } from '../../../shared/step-report'
import type { Timer } from '../../../shared/timer'
import { Fifo } from '../fifo'
import { DelayHistogram } from './delay-histogram'

/** How much of the latest text is kept for looking at, in UTF-16 units. */
const TAIL_LENGTH = 160

/**
 * Measures one step of a pipeline: the latest text before and after it, and how long text waits in it. What it does for a
 * token costs the same however long the text is.
 */
export class StepGauge {
  readonly #timer: Timer
  readonly #delays = new DelayHistogram()
  /** What came and is not out yet, by its end in the text. */
  readonly #waiting = new Fifo<{ end: number; arrivedAt: number }>()
  #oldest: { end: number; arrivedAt: number } | undefined
  #taken = 0
  #heldLength = 0
  #before = ''
  #after = ''

  constructor(timer: Timer) {
    this.#timer = timer
  }

  /** The step is given an event. */
  take(event: RunEvent): void {
    if (event.type !== 'text-delta') return
    this.#before = tailOf(this.#before + event.text)
    this.#taken += event.text.length
    this.#waiting.add({ end: this.#taken, arrivedAt: this.#timer.now() })
  }

  /** The step keeps so much of what it was given. */
  readonly hold = (length: number): void => {
    this.#heldLength = length
    const now = this.#timer.now()
    const released = this.#taken - length
    for (;;) {
      this.#oldest ??= this.#waiting.take()
      if (!this.#oldest || this.#oldest.end > released) return
      this.#delays.add(now - this.#oldest.arrivedAt)
      this.#oldest = undefined
    }
  }

  /** The step has passed an event on. */
  give(event: RunEvent): void {
    if (event.type === 'text-delta') this.#after = tailOf(this.#after + event.text)
  }

  read(): Omit<StepReport, 'name'> {
    return {
      before: this.#before,
      after: this.#after,
      heldLength: Math.min(this.#heldLength, this.#before.length),
      heldNowMs: this.#oldest ? round(this.#timer.now() - this.#oldest.arrivedAt) : 0,
      heldMedianMs: round(this.#delays.medianMs),
      heldLongestMs: round(this.#delays.longestMs)
    }
  }
}

/** The last characters of a text, none of them by halves. */
function tailOf(text: string): string {
  if (text.length <= TAIL_LENGTH) return text
  return text.slice(-TAIL_LENGTH).replace(/^[\uDC00-\uDFFF]/, '')
}

function round<Value extends number | null>(ms: Value): Value {
  return (ms === null ? null : Math.round(ms * 100) / 100) as Value
}
