import type { InvokeChannel, InvokeRequests, InvokeResponses, PushChannel, Pushes } from './ipc-contract'
import type { Result } from './result'

/** What the preload script exposes to the renderer, frozen, as `window.streamscope`. Nothing else crosses. */
export interface Bridge {
  invoke<Channel extends InvokeChannel>(
    channel: Channel,
    request: InvokeRequests[Channel]
  ): Promise<Result<InvokeResponses[Channel]>>
  /** Calls the listener for each push; returns its unsubscribe. */
  on<Channel extends PushChannel>(channel: Channel, listener: (payload: Pushes[Channel]) => void): () => void
}
