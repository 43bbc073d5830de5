import type { RunOptions } from '../../../src/main/streaming/run'
import { run } from '../../../src/main/streaming/run'
import { isTerminalRunEvent, type RunEvent, type TerminalRunEvent } from '../../../src/shared/run-event'

/** A run that is read as fast as it tells, and remembered. */
export interface RecordedRun {
  readonly events: readonly RunEvent[]
  /** The terminal event, once the run's generator has returned. */
  readonly ended: Promise<TerminalRunEvent>
  /** Resolves at the first event, past or to come, that satisfies the question. */
  sees(question: (event: RunEvent) => boolean): Promise<unknown>
  stop(): void
}

export interface RecordingOptions extends Omit<RunOptions, 'runId' | 'signal' | 'random'> {
  /** Called when a back-off begins: lets time pass, where time is in the test's hands. */
  onBackOff(delayMs: number): void | Promise<void>
}

export function recordRun({ onBackOff, ...options }: RecordingOptions): RecordedRun {
  const controller = new AbortController()
  const events: RunEvent[] = []
  const waiting: { question: (event: RunEvent) => boolean; resolve: (event: RunEvent) => void }[] = []

  async function record(): Promise<TerminalRunEvent> {
    const iterator = run({ ...options, runId: 'run-1', signal: controller.signal, random: () => 0.5 })
    for (let next = await iterator.next(); !next.done; ) {
      const event = next.value
      events.push(event)
      for (const { question, resolve } of waiting) if (question(event)) resolve(event)
      // The back-off begins with the next pull, not with its announcement.
      const pulling = iterator.next()
      if (event.type === 'retry') await onBackOff(event.delayMs)
      next = await pulling
    }
    const last = events.at(-1)
    if (!last || !isTerminalRunEvent(last)) throw new Error('The run ended without a terminal event')
    return last
  }

  return {
    events,
    ended: record(),
    sees(question) {
      const seen = events.find(question)
      return seen ? Promise.resolve(seen) : new Promise((resolve) => waiting.push({ question, resolve }))
    },
    stop: () => controller.abort()
  }
}

/** Whether the event is a text delta that ends with this. */
export function isText(end: string): (event: RunEvent) => boolean {
  return (event) => event.type === 'text-delta' && event.text.endsWith(end)
}
