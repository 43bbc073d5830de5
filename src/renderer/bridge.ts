import type { Bridge } from '../shared/bridge'
import { fail } from '../shared/result'

declare global {
  interface Window {
    readonly streamscope: Bridge
  }
}

/**
 * The way to main, as the preload script exposes it. Nothing else in the renderer names `window.streamscope`. An invoke
 * that finds nobody at the other end is a failed `Result` like any other.
 */
export const bridge: Bridge = {
  invoke: (channel, request) =>
    window.streamscope.invoke(channel, request).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      return fail('unreachable', `The application did not answer (${reason}). Close the window and start it again.`)
    }),
  on: (channel, listener) => window.streamscope.on(channel, listener)
}
