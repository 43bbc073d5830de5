import type { RunEvent } from '../../../shared/run-event'

/**
 * A step between the queue and the reader: an async generator that takes a run's events and passes them on, changed or
 * not. It neither loses nor reorders text, flushes what it holds before it passes any other event, and waits for
 * nothing but its input. Sequence numbers are given after the last processor.
 */
export type Processor = (events: AsyncIterable<RunEvent>) => AsyncIterable<RunEvent>
