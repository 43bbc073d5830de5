import type { ProcessorName } from './processor-spec'
import type { ShownValue } from './run-event'

/** What some processors make of a text that comes in pieces. */
export interface TriedText {
  /** The text as it comes out, piece by piece. */
  pieces: string[]
  reasoning: string
  value: ShownValue | null
  /** The processor that let nothing more through. */
  endedBy: ProcessorName | null
}
