import type { EventEmitter } from 'node:events'

export interface UncaughtOptions {
  /** Writes it down, without secrets. */
  report(what: string, error: unknown): void
  /** Tells a person. */
  notify(message: string): void
}

const SAID =
  'Something went wrong inside the app, which goes on. What was saved is safe. Restart the app if it misbehaves; its standard error output says why.'

/**
 * Takes what nobody has caught. Electron would put it into a dialog as it is, and Node a rejection into its output: either
 * may quote a key. An exception is said in the window once, for whatever throws may do it ten times a second.
 */
export function takeUncaught(emitter: EventEmitter, { report, notify }: UncaughtOptions): void {
  let isSaid = false
  emitter.on('uncaughtException', (error) => {
    report('Nobody caught', error)
    if (isSaid) return
    isSaid = true
    notify(SAID)
  })
  emitter.on('unhandledRejection', (reason) => report('Nobody waited for', reason))
}
