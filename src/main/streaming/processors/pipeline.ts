import type { ProcessorSpec } from '../../../shared/processor-spec'
import { createLowercase } from './lowercase'
import type { Processor } from './processor'
import { createReplace } from './replace'
import { createUppercase } from './uppercase'

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
  }
}
