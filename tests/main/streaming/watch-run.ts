import { type RunOptions, run } from '../../../src/main/streaming/run'
import { DEFAULT_RUN_LIMITS } from '../../../src/shared/plain-values'
import { isTerminalRunEvent, type RunEvent, type TerminalRunEvent } from '../../../src/shared/run-event'
import type { RunLimits } from '../../../src/shared/run-request'
import { createManualTimer, type ManualTimer } from '../../helpers/manual-timer'

export interface WatchOptions extends Partial<Omit<RunOptions, 'request' | 'timer' | 'source'>> {
  source: RunOptions['source']
  processors?: RunOptions['request']['processors']
  limits?: Partial<RunLimits>
  timer?: ManualTimer
}

/** A run that is read as fast as it goes, on a clock that stands still. */
export interface WatchedRun {
  readonly events: readonly RunEvent[]
  readonly timer: ManualTimer
  /** All events, once it has ended. */
  readonly finished: Promise<readonly RunEvent[]>
  /** The one terminal event. @throws where there is not exactly one, or it is not the last, or the sequence has gaps. */
  ending(): Promise<TerminalRunEvent>
  /** Resolves with the first event that answers to the description, also one that has come already. */
  seen<Type extends RunEvent['type']>(type: Type, text?: string): Promise<Extract<RunEvent, { type: Type }>>
  stop(): void
}

/** Run options for tests: one human message, a clock that stands still, no jitter. */
export function runOptions({ processors = [], limits, timer = createManualTimer(), ...options }: WatchOptions) {
  return {
    runId: 'run-1',
    signal: new AbortController().signal,
    random: () => 1,
    ...options,
    timer,
    request: {
      messages: [{ role: 'human' as const, content: 'Hello' }],
      processors,
      limits: { ...DEFAULT_RUN_LIMITS, ...limits }
    }
  } satisfies RunOptions
}

export function watchRun(options: WatchOptions): WatchedRun {
  const controller = new AbortController()
  const complete = runOptions({ signal: controller.signal, ...options })
  const events: RunEvent[] = []
  let watchers: (() => void)[] = []
  const read = async () => {
    for await (const event of run(complete)) {
      events.push(event)
      for (const look of watchers) look()
    }
    return events
  }
  const finished = read()
  return {
    events,
    timer: complete.timer,
    finished,
    ending: async () => checkEnding(await finished),
    seen(type, text) {
      type Wanted = Extract<RunEvent, { type: typeof type }>
      const isWanted = (event: RunEvent): event is Wanted =>
        event.type === type && (text === undefined || ('text' in event && event.text === text))
      return new Promise<Wanted>((resolve, reject) => {
        const look = () => {
          const found = events.find(isWanted)
          if (!found) return
          watchers = watchers.filter((other) => other !== look)
          resolve(found)
        }
        watchers.push(look)
        look()
        finished.then(() => reject(new Error(`The run ended without ${type} ${text ?? ''}`)), reject)
      })
    },
    stop: () => controller.abort()
  }
}

/** What holds for the events of every run. */
export function checkEnding(events: readonly RunEvent[]): TerminalRunEvent {
  const last = events.at(-1)
  if (events[0]?.type !== 'run-start') throw new Error('The first event is not run-start.')
  if (!last || !isTerminalRunEvent(last)) throw new Error('The last event is not terminal.')
  if (events.filter(isTerminalRunEvent).length !== 1) throw new Error('There is more than one terminal event.')
  for (const [index, { sequence, atMs }] of events.entries()) {
    if (sequence !== index) throw new Error(`Event ${index} has the sequence ${sequence}.`)
    if (atMs < (events[index - 1]?.atMs ?? 0)) throw new Error(`Event ${index} is dated before the one before it.`)
  }
  const streamed = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
  if (streamed !== last.text) throw new Error(`The terminal text is ${last.text}, but ${streamed} was streamed.`)
  return last
}
