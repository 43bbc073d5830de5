import type { Bridge } from '../shared/bridge'
import { INVOKE_CHANNELS, PUSH_CHANNELS } from '../shared/ipc-contract'
import { fail } from '../shared/result'

/** The part of Electron's `ipcRenderer` that the bridge stands on; a test passes its own. */
export interface RendererIpc {
  invoke(channel: string, payload: unknown): Promise<unknown>
  on(channel: string, listener: (event: unknown, payload: unknown) => void): unknown
  removeListener(channel: string, listener: (event: unknown, payload: unknown) => void): unknown
}

/** Makes the bridge: the channels of the contract and no others, and never Electron's event, which holds the sender. */
export function createBridge(ipc: RendererIpc): Bridge {
  const bridge = {
    invoke: async (channel: string, request: unknown) =>
      has(INVOKE_CHANNELS, channel) ? ipc.invoke(channel, request) : refuse(channel),
    on(channel: string, listener: (payload: unknown) => void) {
      if (!has(PUSH_CHANNELS, channel)) throw new TypeError(`There is no channel ${channel}.`)
      const forward = (_event: unknown, payload: unknown) => listener(payload)
      ipc.on(channel, forward)
      return () => void ipc.removeListener(channel, forward)
    }
  }
  return Object.freeze(bridge as Bridge)
}

function has(channels: readonly string[], channel: string): boolean {
  return channels.includes(channel)
}

function refuse(channel: string) {
  return fail('invalid-request', `There is no channel ${channel}.`)
}
