import { DEFAULT_QUEUE_CAPACITY } from '../../shared/plain-values'
import type { RunFault } from '../../shared/run-error'
import type { RunEvent } from '../../shared/run-event'
import type { RunRequest } from '../../shared/run-request'
import type { StepReport } from '../../shared/step-report'
import type { Timer } from '../../shared/timer'
import type { OnWake } from './attempt'
import type { ChatModelSource } from './chat-model-source'
import { StepGauge } from './processors/step-gauge'
import { run } from './run'
import type { RunTrace } from './trace/run-trace'

export interface RunRegistryOptions {
  /** Finds the chat model of a request. What it throws becomes the run's `run-error`. */
  createSource: (request: RunRequest) => Promise<ChatModelSource> | ChatModelSource
  timer: Timer
  createRunId: () => string
  /** A number from 0 up to 1, for the jitter of retries. */
  random: () => number
}

/** Takes a run's events, in order. The run waits for the promise it returns, and the socket with it. */
export type RunEventSink = (event: RunEvent) => void | Promise<void>

export interface StartedRun {
  runId: string
  /**
   * Resolves once the terminal event has been taken and nothing is left running; rejects with what the sink threw, after
   * the run was ended.
   */
  finished: Promise<void>
}

export interface RunRegistry {
  /** @param openTrace makes the trace that is to note what happens to every token */
  start(request: RunRequest, onEvent: RunEventSink, openTrace?: (runId: string) => RunTrace): StartedRun
  /** Stops a run; false when it is not running (any more). */
  cancel(runId: string): boolean
  /** From now on the reader of a run waits so long after each token; false when it is not running (any more). */
  slowDown(runId: string, readerDelayMs: number): boolean
  /** Ends every run with this fault: not by a person's wish. Resolves when all have finished. */
  interruptAll(fault: RunFault): Promise<void>
  /** What the processors of a run do, also for a while after its end; none where it is not known (any more). */
  readSteps(runId: string): StepReport[]
  /** The computer has slept: runs whose stream is dead end soon. */
  checkAfterSleep(): void
}

interface StepGauges {
  gauges: readonly StepGauge[]
  processors: RunRequest['processors']
}

/** Runs whose processors can still be looked at. */
const GAUGED_RUNS_KEPT = 32

interface RunningRun {
  controller: AbortController
  readerDelayMs: number
  finished: Promise<void>
}

/** Starts runs and stops them by their id. */
export function createRunRegistry(options: RunRegistryOptions): RunRegistry {
  const running = new Map<string, RunningRun>()

  const wakeListeners = new Set<() => void>()
  const onWake: OnWake = (listener) => {
    wakeListeners.add(listener)
    return () => wakeListeners.delete(listener)
  }

  const gaugesByRun = new Map<string, StepGauges>()

  const follow = async (
    runId: string,
    request: RunRequest,
    onEvent: RunEventSink,
    { signal }: AbortController,
    trace: RunTrace | undefined
  ) => {
    const gauges = request.processors.map(() => new StepGauge(options.timer))
    keepLatest(gaugesByRun, runId, { gauges, processors: request.processors })
    const source = await findSource(request, options, signal)
    const { timer, random } = options
    const readerDelayMs = () => running.get(runId)?.readerDelayMs ?? 0
    const queueCapacity = request.queueCapacity ?? DEFAULT_QUEUE_CAPACITY
    const context = { timer, random, onWake, readerDelayMs, queueCapacity, gauges, trace }
    for await (const event of run({ runId, request, source, signal, ...context })) {
      trace?.eventCame(event)
      await onEvent(event)
    }
  }

  return {
    start(request, onEvent, openTrace) {
      const runId = options.createRunId()
      const controller = new AbortController()
      const followed = follow(runId, request, onEvent, controller, openTrace?.(runId))
      const finished = followed.finally(() => running.delete(runId))
      running.set(runId, { controller, readerDelayMs: request.readerDelayMs ?? 0, finished })
      return { runId, finished }
    },
    slowDown(runId, readerDelayMs) {
      const entry = running.get(runId)
      if (entry) entry.readerDelayMs = readerDelayMs
      return entry !== undefined
    },
    cancel(runId) {
      const entry = running.get(runId)
      entry?.controller.abort()
      return entry !== undefined
    },
    readSteps(runId) {
      const { gauges, processors } = gaugesByRun.get(runId) ?? { gauges: [], processors: [] }
      return processors.flatMap(({ name }, index) => {
        const gauge = gauges[index]
        return gauge ? [{ name, ...gauge.read() }] : []
      })
    },
    checkAfterSleep() {
      for (const listener of wakeListeners) listener()
    },
    async interruptAll(fault) {
      const entries = [...running.values()]
      for (const { controller } of entries) controller.abort(fault)
      await Promise.allSettled(entries.map(({ finished }) => finished))
    }
  }
}

function keepLatest(gaugesByRun: Map<string, StepGauges>, runId: string, gauges: StepGauges): void {
  gaugesByRun.set(runId, gauges)
  const [oldest] = gaugesByRun.keys()
  if (gaugesByRun.size > GAUGED_RUNS_KEPT && oldest !== undefined) gaugesByRun.delete(oldest)
}

/** The request's source; one that can only fail when there is none, so that every run has its start and its end. */
async function findSource(
  request: RunRequest,
  { createSource }: RunRegistryOptions,
  signal: AbortSignal
): Promise<ChatModelSource> {
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    return await Promise.race([(async () => createSource(request))(), stopped])
  } catch (error) {
    return {
      provider: request.provider,
      modelName: request.model ?? request.deployment ?? request.provider,
      host: null,
      omitsFinishReason: false,
      createChatModel: () => Promise.reject(error)
    }
  }
}
