import { setImmediate } from 'node:timers/promises'

/** Node's fetch, with a count of the bytes of bodies that the client has read. */
export interface TappedFetch {
  fetch: typeof globalThis.fetch
  /** Resolves when so many bytes have been read in all, and what follows from them has been done. */
  hasReceived(bytes: number): Promise<void>
}

export function createTappedFetch(): TappedFetch {
  let received = 0
  let notify = () => {}
  const count = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        received += bytes.length
        controller.enqueue(bytes)
        notify()
      }
    })
  return {
    async fetch(input, init) {
      const response = await fetch(input, init)
      if (!response.body) return response
      const { status, headers } = response
      return new Response(response.body.pipeThrough(count()), { status, headers })
    },
    async hasReceived(bytes) {
      await new Promise<void>((resolve) => {
        notify = () => {
          if (received >= bytes) resolve()
        }
        notify()
      })
      await setImmediate()
    }
  }
}
