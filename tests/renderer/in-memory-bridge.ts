import type { Bridge } from '../../src/shared/bridge'
import type { InvokeChannel, InvokeResponses, PushChannel, Pushes } from '../../src/shared/ipc-contract'
import type { Result } from '../../src/shared/result'

type Answers = { [Channel in InvokeChannel]?: (request: unknown) => Promise<Result<InvokeResponses[Channel]>> }

/** A bridge with no window and no main at its other end: a test answers, and pushes, in their place. */
export interface InMemoryBridge extends Bridge {
  /** Every invoke so far. */
  invokes: { channel: InvokeChannel; request: unknown }[]
  push<Channel extends PushChannel>(channel: Channel, payload: Pushes[Channel]): void
}

export function createInMemoryBridge(answers: Answers): InMemoryBridge {
  const invokes: InMemoryBridge['invokes'] = []
  const listeners = new Map<PushChannel, ((payload: never) => void)[]>()
  return {
    invokes,
    invoke(channel, request) {
      invokes.push({ channel, request })
      const answer = answers[channel]
      if (!answer) throw new Error(`The test does not answer ${channel}.`)
      return answer(request) as Promise<Result<never>>
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return () =>
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((other) => other !== listener)
        )
    },
    push(channel, payload) {
      for (const listener of listeners.get(channel) ?? []) listener(payload as never)
    }
  }
}
