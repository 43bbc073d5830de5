import type { ProcessorName } from './processor-spec'

/** One option of a processor, as a form asks for it. */
export interface ProcessorOptionDescription {
  name: string
  /** What a form asks for: a line of text, a whole number, yes or no, one or some of `choices`. */
  kind: 'text' | 'number' | 'flag' | 'choice' | 'choices'
  choices?: readonly string[]
  isRequired?: boolean
  /** For a text that is required: whether it may be empty all the same. */
  mayBeEmpty?: boolean
  description: string
}

/** A processor as it is offered to a person. */
export interface ProcessorDescription {
  name: ProcessorName
  /** One sentence that says what it does. */
  description: string
  /** The first one may be written without its name (`uppercase:tr`). */
  options: readonly ProcessorOptionDescription[]
  /** What one setting of it makes of a text. A bar stands between two deltas, where the borders are what it changes. */
  example: { options: Readonly<Record<string, unknown>>; before: string; after: string }
}
