/** Time as the streaming core sees it: injected, so that no test waits on the clock. All values in milliseconds. */
export interface Timer {
  /** A monotonic reading; only differences mean anything. */
  now(): number
  /** Calls the action once after the delay; returns what cancels it. */
  schedule(delayMs: number, action: () => void): () => void
}

/** The real clock. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  schedule(delayMs, action) {
    const handle = setTimeout(action, delayMs)
    return () => clearTimeout(handle)
  }
}

/** Resolves after the delay, or at once when the signal aborts: the caller looks at `signal.aborted`. */
export function wait(timer: Timer, delayMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const finish = () => {
      cancel()
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const cancel = timer.schedule(delayMs, finish)
    signal.addEventListener('abort', finish)
  })
}
