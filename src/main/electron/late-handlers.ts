import { INVOKE_CHANNELS } from '../../shared/ipc-contract'
import type { InvokeHandlers } from './typed-ipc'

/**
 * Handlers that are there before what answers is loaded: a page may ask as soon as it runs. Each request has passed its
 * checks by then, and waits.
 */
export function handleInvokesLater(load: () => Promise<InvokeHandlers>): InvokeHandlers {
  const late = INVOKE_CHANNELS.map((channel) => [
    channel,
    async (request: never) => {
      const handlers = await load()
      return handlers[channel](request)
    }
  ])
  return Object.fromEntries(late) as InvokeHandlers
}
