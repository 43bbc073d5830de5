import type { ProcessorName } from '../../../shared/processor-spec'

export interface ProcessorOptionDescription {
  name: string
  description: string
}

/** A processor as it is offered to a person. */
export interface ProcessorDescription {
  name: ProcessorName
  /** One sentence that says what it does. */
  description: string
  options: readonly ProcessorOptionDescription[]
}

/** Every processor, in the order in which they are offered. */
export const PROCESSOR_CATALOGUE: readonly ProcessorDescription[] = [
  {
    name: 'uppercase',
    description: 'Makes the text uppercase, token by token.',
    options: [
      {
        name: 'locale',
        description: 'A language tag for languages with their own rules, such as tr. Default: the Unicode rules.'
      }
    ]
  }
]
