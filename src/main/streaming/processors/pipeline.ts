import type { ProcessorName, ProcessorSpec } from '../../../shared/processor-spec'
import { createLimit } from './limit'
import { createLowercase } from './lowercase'
import type { Processor } from './processor'
import { createRedact } from './redact'
import { createReplace } from './replace'
import { createSentences } from './sentences'
import { createStopAt } from './stop-at'
import { createThinkSplitter } from './think-splitter'
import { createUppercase } from './uppercase'
import { createWords } from './words'

/** Hears of a processor that ends the run before the model does. */
export type OnEarlyEnd = (name: ProcessorName) => void

/** Makes one processor of several: each takes what the one before it passes on. Of none it makes one that changes nothing. */
export function createPipeline(specs: readonly ProcessorSpec[], onEarlyEnd: OnEarlyEnd = () => {}): Processor {
  const processors = specs.map((spec) => createProcessor(spec, () => onEarlyEnd(spec.name)))
  return (events) => processors.reduce((processed, processor) => processor(processed), events)
}

function createProcessor(spec: ProcessorSpec, onEarlyEnd: () => void): Processor {
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
    case 'think-splitter':
      return createThinkSplitter(spec)
    case 'stop-at':
      return createStopAt(spec, onEarlyEnd)
    case 'limit':
      return createLimit(spec, onEarlyEnd)
  }
}
