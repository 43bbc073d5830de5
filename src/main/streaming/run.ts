import { RunFault } from '../../shared/run-error'
import type { RunEvent } from '../../shared/run-event'
import type { RunRequest } from '../../shared/run-request'
import type { Timer } from '../../shared/timer'
import type { OnWake, RunCaps } from './attempt'
import type { ChatModelSource } from './chat-model-source'
import { EventStamp } from './event-stamp'
import { faultContext, streamModel } from './model-stream'
import { createPipeline } from './processors/pipeline'
import type { StepGauge } from './processors/step-gauge'
import { classify } from './run-errors'
import { RunMeter } from './run-meter'
import { RunProgress } from './run-progress'
import type { RunTrace } from './trace/run-trace'
import { ValueUpdates, withValues } from './value-updates'

export interface RunOptions {
  runId: string
  request: Pick<RunRequest, 'messages' | 'processors' | 'limits' | 'reducedMotion'>
  source: ChatModelSource
  /** Aborting it is Stop: answered at once, with a `run-abort`; for a reason that is a `RunFault`, with a `run-error`. */
  signal: AbortSignal
  timer: Timer
  /** The computer has slept: a stream that is still alive has to show it soon. */
  onWake?: OnWake
  /** A number from 0 up to 1, for the jitter of retries. */
  random: () => number
  /** Tokens that may wait for the reader before the socket is slowed down. Default: `DEFAULT_QUEUE_CAPACITY`. */
  queueCapacity?: number
  /** Measure the processors, one each. */
  gauges?: readonly StepGauge[]
  /** How long the reader waits after each token, now: a slow reader, to see what it does to the rest. */
  readerDelayMs?: () => number
  /** Notes what happens to every token. */
  trace?: RunTrace | undefined
  /** What is taken in at most. Default: `DEFAULT_RUN_CAPS`. */
  caps?: RunCaps
}

/**
 * One streamed call: `run-start`, then what happens, then exactly one terminal event. Never throws for what a model or a
 * processor does. The reader sets the pace; leaving (`return`) ends the request at once.
 */
export function run(options: RunOptions): AsyncGenerator<RunEvent, void, undefined> {
  const stop = new AbortController()
  const events = runEvents(options, stop)
  const leave = events.return.bind(events)
  // A generator that waits for the model would hear of a `return` only when the model answers.
  events.return = (value) => {
    stop.abort()
    return leave(value)
  }
  return events
}

async function* runEvents(options: RunOptions, stop: AbortController): AsyncGenerator<RunEvent, void, undefined> {
  const { source, signal } = options
  const { messages, processors, reducedMotion = false } = options.request
  const meter = new RunMeter(options.timer, () => source.joinedDeltas ?? 0)
  const progress = new RunProgress()
  const output = new EventStamp(options.runId, () => meter.elapsedMs())
  const values = new ValueUpdates(options.timer)
  // A processor that is over need not wait for the next token to get rid of the request.
  const earlyEnd = new AbortController()
  const abort = () => stop.abort(signal.reason)
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort)
  try {
    const { provider, modelName: model, delivery } = source
    yield output.stamp({ type: 'run-start', provider, model, messages, processors, ...(delivery && { delivery }) })
    try {
      const modelEvents = streamModel({
        ...options,
        signal: AbortSignal.any([stop.signal, earlyEnd.signal]),
        meter,
        progress
      })
      const pipeline = createPipeline(processors, {
        timer: options.timer,
        reducedMotion,
        onEarlyEnd: (name) => {
          progress.endedBy = name
          earlyEnd.abort()
        },
        onValue: (value) => values.follow(value),
        ...(options.gauges && { gauges: options.gauges })
      })
      const processed = pipeline(modelEvents)
      const hasValues = processors.some(({ name }) => name === 'json')
      // Made here, after the processors: in front of them it would make them flush in the middle of a word.
      for await (const event of hasValues ? withValues(processed, values, options.timer) : processed) {
        if (!('type' in event)) {
          yield output.stamp({ type: 'value-update', ...event })
          continue
        }
        const isDelta = event.type === 'text-delta' || event.type === 'reasoning-delta'
        if (isDelta) progress.hasOutput = true
        if (event.type === 'text-delta') progress.text.append(event.text)
        yield output.restamp(event)
        // Here, for the same reason.
        if (isDelta && meter.isUpdateDue()) yield output.stamp({ type: 'metrics-update', ...meter.readUpdate() })
      }
    } catch (error) {
      progress.defect = classify(error, faultContext(source))
    }
    const { aborted, reason } = stop.signal
    const isInterrupted = reason instanceof RunFault
    if (isInterrupted) progress.defect = classify(reason, faultContext(source))
    yield output.stamp(progress.terminalEvent(aborted && !isInterrupted, source, meter.read()))
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
