import { RunFault } from '../../shared/run-error'
import type { RunLimits } from '../../shared/run-request'
import type { Timer } from '../../shared/timer'
import type { CheckedConnection } from '../connections/check/connection-check'
import type { OpenableTarget } from '../connections/profile-service'
import type { Push } from './push'

export interface CheckChannelOptions {
  /** Puts together what is to be checked. @throws RunFault where that cannot be done */
  open(target: OpenableTarget): Promise<CheckedConnection>
  /** The limits that hold now. */
  currentLimits(): RunLimits
  timer: Timer
  push: Push
  /** Hears of a check that broke off: a fault of ours. */
  reportError(what: string, error: unknown): void
}

/** Checks connections and tells the window of each step. */
export interface CheckChannel {
  /** @throws RunFault where a check of this id is running, or too many are */
  start(checkId: string, target: OpenableTarget): undefined
  /** False where there is none of that id (any more). */
  cancel(checkId: string): boolean
  cancelAll(): void
}

/** Each costs tokens; a person tries one or two at a time. */
const MOST_AT_ONCE = 4

export function createCheckChannel({
  open,
  currentLimits,
  timer,
  push,
  reportError
}: CheckChannelOptions): CheckChannel {
  const running = new Map<string, AbortController>()

  async function follow(checkId: string, target: OpenableTarget, signal: AbortSignal): Promise<void> {
    // It loads LangChain, which nothing needs before the window shows.
    const { checkConnection } = await import('../connections/check/connection-check')
    const steps = checkConnection({ open: () => open(target), limits: currentLimits(), timer, signal })
    for (let next = await steps.next(); ; next = await steps.next()) {
      if (next.done) return push('check:end', { checkId, outcome: next.value })
      push('check:step', { checkId, step: next.value })
    }
  }

  return {
    start(checkId, target) {
      if (running.has(checkId)) throw new RunFault('bad-request', 'A check of this name is running already.')
      if (running.size >= MOST_AT_ONCE)
        throw new RunFault('bad-request', 'Several checks are running. Wait for one to end.')
      const controller = new AbortController()
      running.set(checkId, controller)
      follow(checkId, target, controller.signal)
        .catch((error) => reportError('A connection check broke off', error))
        .finally(() => running.delete(checkId))
      return undefined
    },
    cancel(checkId) {
      const controller = running.get(checkId)
      controller?.abort()
      return controller !== undefined
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    }
  }
}
