import type { ProcessorName } from './processor-spec'

/** What one step of a run's pipeline does just now. Durations in milliseconds, null before any text came by. */
export interface StepReport {
  name: ProcessorName
  /** The end of the text that came to the step, and of what it has passed on. */
  before: string
  after: string
  /** How much of `before` the step keeps back, in UTF-16 units. */
  heldLength: number
  /** How long the oldest text has waited that waits now. */
  heldNowMs: number
  heldMedianMs: number | null
  heldLongestMs: number | null
}
