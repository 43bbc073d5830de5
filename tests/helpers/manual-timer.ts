import type { Timer } from '../../src/shared/timer'

/** A clock that a test turns by hand. */
export interface ManualTimer extends Timer {
  /** Actions that wait to be called: 0 when nothing is left behind. */
  readonly pending: number
  /** Moves the clock on and calls what falls due, in order, each at its own time. */
  advance(delayMs: number): void
  /** Resolves as soon as at least so many actions wait. */
  hasPending(count: number): Promise<void>
  /** Resolves as soon as an action waits that falls due after exactly so long. */
  hasPendingIn(delayMs: number): Promise<void>
}

interface Scheduled {
  atMs: number
  action: () => void
}

/** Starts at 0 and stands still. */
export function createManualTimer(): ManualTimer {
  let nowMs = 0
  let scheduled: Scheduled[] = []
  let watchers: (() => void)[] = []

  const takeNextUntil = (limitMs: number): Scheduled | undefined => {
    const due = scheduled.filter(({ atMs }) => atMs <= limitMs).sort((a, b) => a.atMs - b.atMs)[0]
    scheduled = scheduled.filter((entry) => entry !== due)
    return due
  }

  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isTrue()) return
        watchers = watchers.filter((other) => other !== look)
        resolve()
      }
      watchers.push(look)
      look()
    })

  return {
    now: () => nowMs,
    schedule(delayMs, action) {
      const entry = { atMs: nowMs + delayMs, action }
      scheduled.push(entry)
      for (const look of watchers) look()
      return () => {
        scheduled = scheduled.filter((other) => other !== entry)
      }
    },
    get pending() {
      return scheduled.length
    },
    advance(delayMs) {
      const untilMs = nowMs + delayMs
      for (let next = takeNextUntil(untilMs); next; next = takeNextUntil(untilMs)) {
        nowMs = Math.max(nowMs, next.atMs)
        next.action()
      }
      nowMs = untilMs
    },
    hasPending: (count) => until(() => scheduled.length >= count),
    hasPendingIn: (delayMs) => until(() => scheduled.some(({ atMs }) => atMs === nowMs + delayMs))
  }
}
