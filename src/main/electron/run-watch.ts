import type { RunEvent, TerminalRunEvent } from '../../shared/run-event'
import type { Timer } from '../../shared/timer'

/** A run that took less is over before anybody has turned away from it. */
export const LONG_RUN_MS = 10_000

/** A long run that has ended while nobody looked. */
export interface UnseenEnd {
  runId: string
  /** Where the window shows it, null where it named no place. */
  slot: string | null
  outcome: 'complete' | 'incomplete' | 'failed'
  tokens: number
}

export interface RunWatchOptions {
  timer: Timer
  /** Whether the person is elsewhere, and wants to be told there. */
  isTellingWanted(): boolean
  tell(end: UnseenEnd): void
  /** Called when the first run begins, and when the last one ends. */
  showProgress(isRunning: boolean): void
}

/** Follows the runs for what stands outside of the window: the dock or task bar, and the system's notifications. */
export interface RunWatch {
  /** Takes the events of one run. */
  open(slot: string | null): (event: RunEvent) => void
}

export function createRunWatch({ timer, isTellingWanted, tell, showProgress }: RunWatchOptions): RunWatch {
  let running = 0

  return {
    open(slot) {
      let startMs = timer.now()
      return (event) => {
        if (event.type === 'run-start') {
          startMs = timer.now()
          running += 1
          if (running === 1) showProgress(true)
          return
        }
        if (!isTerminal(event)) return
        running -= 1
        if (running === 0) showProgress(false)
        const outcome = outcomeOf(event)
        const isLong = timer.now() - startMs > LONG_RUN_MS
        if (outcome && isLong && isTellingWanted()) {
          tell({ runId: event.runId, slot, outcome, tokens: event.metrics.tokens })
        }
      }
    }
  }
}

function isTerminal(event: RunEvent): event is TerminalRunEvent {
  return event.type === 'run-end' || event.type === 'run-error' || event.type === 'run-abort'
}

/** Null for what the person has stopped, and so knows of. */
function outcomeOf(event: TerminalRunEvent): UnseenEnd['outcome'] | null {
  if (event.type === 'run-abort') return null
  if (event.type === 'run-error') return 'failed'
  return event.outcome === 'complete' ? 'complete' : 'incomplete'
}
