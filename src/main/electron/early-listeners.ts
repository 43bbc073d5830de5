import { INVOKE_CHANNELS } from '../../shared/ipc-contract'
import type { InvokeListener, InvokeReceiver } from './typed-ipc'

/**
 * Listens to every channel before what answers is loaded, for a page may ask as soon as it runs. What is asked waits, and
 * passes its checks then.
 *
 * @param load resolves once there is a listener for every channel on the receiver that is returned
 */
export function listenEarly<Event>(ipc: InvokeReceiver<Event>, load: () => Promise<unknown>): InvokeReceiver<Event> {
  const listeners = new Map<string, InvokeListener<Event>>()
  for (const channel of INVOKE_CHANNELS) {
    ipc.handle(channel, async (event, ...payloads) => {
      await load()
      const listener = listeners.get(channel)
      if (!listener) throw new Error(`Nothing answers ${channel}.`)
      return listener(event, ...payloads)
    })
  }
  return { handle: (channel, listener) => void listeners.set(channel, listener) }
}
