import type { InvokeReceiver } from '../../../src/main/electron/typed-ipc'
import type { RendererIpc } from '../../../src/preload/create-bridge'
import type { Result } from '../../../src/shared/result'

type Listener = (event: unknown, payload: unknown) => void

/** The two ends of Electron's IPC, in memory: what crosses is cloned as Electron clones it. */
export interface InMemoryIpc<Event> extends InvokeReceiver<Event>, RendererIpc {
  /** What the next messages come from. */
  sender: Event
  /** Invokes as a renderer without our preload script would: any channel, any number of payloads. */
  invokeRaw(channel: string, ...payloads: unknown[]): Promise<Result<unknown>>
  send(channel: string, payload: unknown): void
}

export function createInMemoryIpc<Event>(sender: Event): InMemoryIpc<Event> {
  const invokeListeners = new Map<string, (event: Event, ...payloads: unknown[]) => Promise<Result<unknown>>>()
  const pushListeners = new Map<string, Set<Listener>>()
  return {
    sender,
    handle: (channel, listener) => void invokeListeners.set(channel, listener),
    async invokeRaw(channel, ...payloads) {
      const listener = invokeListeners.get(channel)
      if (!listener) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await listener(this.sender, ...structuredClone(payloads)))
    },
    invoke(channel, payload) {
      return this.invokeRaw(channel, payload)
    },
    on(channel, listener) {
      const listeners = pushListeners.get(channel) ?? new Set()
      pushListeners.set(channel, listeners.add(listener))
    },
    removeListener: (channel, listener) => pushListeners.get(channel)?.delete(listener),
    send(channel, payload) {
      for (const listener of pushListeners.get(channel) ?? []) listener({ sender: 'raw' }, structuredClone(payload))
    }
  }
}
