import type { ResponseScript } from '../../helpers/chat-completions-server'
import { encodeEventStream } from '../../helpers/event-stream-bytes'

/**
 * Streams the payloads, then closes the connection without the end of the body. Says `keep-alive`: after a `close`, the
 * fetch of Node 22 takes the end of the connection for the end of the body.
 */
export function breakOffAfter(payloads: readonly unknown[]): ResponseScript {
  return async (exchange) => {
    exchange.head(200, { 'content-type': 'text/event-stream', connection: 'keep-alive' })
    await exchange.write(encodeEventStream(payloads, { done: false }))
    exchange.breakOff()
  }
}
