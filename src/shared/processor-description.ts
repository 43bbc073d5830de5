import type { ProcessorName } from './processor-spec'

/** One option of a processor, as a form asks for it. */
export interface ProcessorOptionDescription {
  name: string
  /** What a form asks for: a line of text, a whole number, yes or no, one or some of `choices`. */
  kind: 'text' | 'number' | 'flag' | 'choice' | 'choices'
  choices?: readonly string[]
  /** What a choice or a number is where nothing is filled in. */
  defaultValue?: string
  isRequired?: boolean
  /** For a text that is required: whether it may be empty all the same. */
  mayBeEmpty?: boolean
  /** For a number, both included. */
  minimum?: number
  maximum?: number
  /** For a text, in UTF-16 units. */
  maxLength?: number
  /** For a text that is more than a text. */
  holds?: 'language tag' | 'tag name'
  description: string
}

/** A processor as it is offered to a person. */
export interface ProcessorDescription {
  name: ProcessorName
  /** One sentence that says what it does. */
  description: string
  /** One paragraph a line. */
  help: string
  /** The first one may be written without its name (`uppercase:tr`). */
  options: readonly ProcessorOptionDescription[]
  /** A setting of it and a text to try it on. */
  example: { options: Readonly<Record<string, unknown>>; text: string; showsPieces?: boolean }
}
