import type { RunEvent } from '../../../shared/run-event'

/** Hears, whenever that may have changed, how much of what a step has taken it keeps back, in UTF-16 units. */
export type OnHeld = (length: number) => void

/**
 * A step between the queue and the reader: an async generator that takes a run's events and passes them on, changed or
 * not. It neither loses nor reorders text, flushes what it holds before it passes any other event, and waits for
 * nothing but its input; `smooth` alone waits for the clock too. Sequence numbers are given after the last processor.
 */
export type Processor = (events: AsyncIterable<RunEvent>, onHeld?: OnHeld) => AsyncIterable<RunEvent>
