import type { ProcessorSpec } from '../../../shared/processor-spec'
import { createLowercase } from './lowercase'
import type { Processor } from './processor'
import { createRedact } from './redact'
import { createReplace } from './replace'
import { createSentences } from './sentences'
import { createUppercase } from './uppercase'
import { createWords } from './words'

/** Makes one processor of several: each takes what the one before it passes on. Of none it makes one that changes nothing. */
export function createPipeline(specs: readonly ProcessorSpec[]): Processor {
  const processors = specs.map(createProcessor)
  return (events) => processors.reduce((processed, processor) => processor(processed), events)
}

function createProcessor(spec: ProcessorSpec): Processor {
  switch (spec.name) {
    case 'uppercase':
      return createUppercase(spec)
    case 'lowercase':
      return createLowercase(spec)
    case 'replace':
      return createReplace(spec)
    case 'redact':
      return createRedact(spec)
    case 'sentences':
      return createSentences()
    case 'words':
      return createWords()
  }
}
