import type { EventEmitter } from 'node:events'
import type { Timer } from '../shared/timer'
import { EXIT_CODE, type ExitCode } from './exit-code'

/**
 * One Ctrl-C can arrive several times: the terminal sends it to the whole group, and npm passes its own on. A repeat
 * within this time is the same key press.
 */
export const SAME_KEY_PRESS_MS = 300

const SIGNALS = [
  ['SIGINT', EXIT_CODE.interrupted],
  ['SIGTERM', EXIT_CODE.terminated],
  ['SIGHUP', EXIT_CODE.hangUp]
] as const

/** What the signals of the process lead to. */
export interface StopActions {
  /** The first signal: end what is running, in order. */
  stop(exitCode: ExitCode): void
  /** Another one later: leave now. */
  leave(exitCode: ExitCode): void
}

/** Listens to the signals of `source`, which is the process. */
export function onStopSignals(source: EventEmitter, timer: Timer, { stop, leave }: StopActions): void {
  let firstAtMs: number | null = null
  for (const [signal, exitCode] of SIGNALS) {
    source.on(signal, () => {
      if (firstAtMs === null) {
        firstAtMs = timer.now()
        stop(exitCode)
      } else if (timer.now() - firstAtMs >= SAME_KEY_PRESS_MS) {
        leave(exitCode)
      }
    })
  }
}
