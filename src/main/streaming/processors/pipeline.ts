import type { ProcessorName, ProcessorSpec } from '../../../shared/processor-spec'
import type { RunEvent } from '../../../shared/run-event'
import { systemTimer, type Timer } from '../../../shared/timer'
import type { GrowingValue } from './growing-value'
import { createJson } from './json'
import { createLimit } from './limit'
import { createLowercase } from './lowercase'
import type { Processor } from './processor'
import { createRedact } from './redact'
import { createReplace } from './replace'
import { createSentences } from './sentences'
import { createNoSmooth, createSmooth } from './smooth'
import type { StepGauge } from './step-gauge'
import { createStopAt } from './stop-at'
import { createThinkSplitter } from './think-splitter'
import { createUppercase } from './uppercase'
import { createWords } from './words'

/** What a pipeline lives in. */
export interface PipelineContext {
  /** Default: the real clock. */
  timer?: Timer
  /** Whether the reader wants no motion: nothing is smoothed then. */
  reducedMotion?: boolean
  /** Hears of a processor that ends the run before the model does, and of a later step that ends it before that. */
  onEarlyEnd?: (name: ProcessorName) => void
  /** Hears, as the text begins, of each value that is read on the way; of the last step first. */
  onValue?: (value: GrowingValue) => void
  /** One for each processor, in their order. */
  gauges?: readonly StepGauge[]
}

/** Makes one processor of several: each takes what the one before it passes on. Of none it makes one that changes nothing. */
export function createPipeline(specs: readonly ProcessorSpec[], context: PipelineContext = {}): Processor {
  let endingStep = -1
  const processors = specs.map((spec, step) =>
    createProcessor(spec, context, () => {
      // A step that reads ahead may end after one behind it has ended the text earlier.
      if (step <= endingStep) return
      endingStep = step
      context.onEarlyEnd?.(spec.name)
    })
  )
  const { gauges } = context
  return (events) => {
    endingStep = -1
    if (!gauges || gauges.length === 0) return processors.reduce((processed, processor) => processor(processed), events)
    const processed = processors.reduce(
      (given, processor, index) => processor(watchBorder(given, gauges[index - 1], gauges[index]), gauges[index]?.hold),
      events
    )
    return watchBorder(processed, gauges.at(-1), undefined)
  }
}

/** Lets the steps on both sides know of what goes from one to the other. */
async function* watchBorder(
  events: AsyncIterable<RunEvent>,
  giver: StepGauge | undefined,
  taker: StepGauge | undefined
): AsyncGenerator<RunEvent> {
  for await (const event of events) {
    giver?.give(event)
    taker?.take(event)
    yield event
  }
}

function createProcessor(spec: ProcessorSpec, context: PipelineContext, onEarlyEnd: () => void): Processor {
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
    case 'json':
      return createJson((value) => context.onValue?.(value))
    case 'smooth':
      return context.reducedMotion ? createNoSmooth() : createSmooth(spec, context.timer ?? systemTimer)
    case 'stop-at':
      return createStopAt(spec, onEarlyEnd)
    case 'limit':
      return createLimit(spec, onEarlyEnd)
  }
}
