import type { PushChannel, Pushes } from '../../shared/ipc-contract'

/** The part of Electron's `WebContents` that is used to push. */
export interface PushTarget {
  send(channel: string, payload: unknown): void
  isDestroyed(): boolean
  isCrashed(): boolean
}

export type Push = <Channel extends PushChannel>(channel: Channel, payload: Pushes[Channel]) => void

/** Makes the typed sender of pushes. A push that nobody is there to receive is dropped: a window that comes asks. */
export function createPush(currentTarget: () => PushTarget | null): Push {
  return (channel, payload) => {
    const target = currentTarget()
    if (target === null || target.isDestroyed() || target.isCrashed()) return
    target.send(channel, payload)
  }
}
