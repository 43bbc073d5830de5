import type { OutgoingHttpHeaders } from 'node:http'
import type { ResponseScript } from './chat-completions-server'
import { reply } from './completion-chunks'
import { type EventStreamStyle, encodeEventStream } from './event-stream-bytes'

/** Streams the payloads as one write, ends the body. */
export function streamOf(payloads: readonly unknown[], style: EventStreamStyle = {}): ResponseScript {
  return streamBytes([encodeEventStream(payloads, style)])
}

/** A whole good reply of these texts. */
export function replyWith(texts: readonly string[], finishReason = 'stop'): ResponseScript {
  return streamOf(reply(texts, finishReason))
}

/** Streams the pieces, a write each, and ends the body. */
export function streamBytes(pieces: readonly Uint8Array[]): ResponseScript {
  return async (exchange) => {
    for (const piece of pieces) await exchange.write(piece)
    await exchange.end()
  }
}

/**
 * What servers commonly say of the connection. In Node 20, fetch takes a body that breaks off for a whole one
 * where the server has announced that it will close the connection.
 */
const KEPT_ALIVE = { 'content-type': 'text/event-stream', connection: 'keep-alive' }

/** Streams the payloads without `[DONE]`, then holds: sends nothing more, ends nothing. */
export function streamThenHold(payloads: readonly unknown[], style: EventStreamStyle = {}): ResponseScript {
  return async (exchange) => {
    exchange.head(200, KEPT_ALIVE)
    await exchange.write(encodeEventStream(payloads, { done: false, ...style }))
  }
}

/** Streams the payloads without `[DONE]`, then closes the connection without the end of the body. */
export function streamThenBreakOff(payloads: readonly unknown[], style: EventStreamStyle = {}): ResponseScript {
  return async (exchange) => {
    exchange.head(200, KEPT_ALIVE)
    await exchange.write(encodeEventStream(payloads, { done: false, ...style }))
    exchange.breakOff()
  }
}

/** A status with a JSON body. */
export function jsonAnswer(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): ResponseScript {
  return answer(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers })
}

/** A status with an HTML page. */
export function htmlAnswer(status: number, page: string): ResponseScript {
  return answer(status, page, { 'content-type': 'text/html; charset=utf-8' })
}

/** A status with a line of text. */
export function plainAnswer(status: number, line: string): ResponseScript {
  return answer(status, line, { 'content-type': 'text/plain' })
}

/** Enough for any limit that a test sets, and little enough for a client that has none. */
const ENDLESS_BYTES = 32 * 1024 * 1024

/** Begins, goes on and on for as long as the client takes it, and holds at last: never an end. */
export function endlessly(
  status: number,
  contentType: string,
  beginning: string | Uint8Array,
  more: string
): ResponseScript {
  return async (exchange) => {
    exchange.head(status, { 'content-type': contentType })
    await exchange.write(beginning)
    for (let sent = 0; sent < ENDLESS_BYTES && !exchange.isClosed; sent += more.length) await exchange.write(more)
  }
}

/** An answer that points elsewhere. */
export function redirectTo(location: string, status = 307): ResponseScript {
  return answer(status, '', { location })
}

/** Resets the connection before any header. */
export const resetAtOnce: ResponseScript = (exchange) => exchange.reset()

/** Receives the request and never answers: the test, or the client, ends it. */
export const neverAnswer: ResponseScript = () => {
  // The exchange stays open until the client or the server's close() ends it.
}

function answer(status: number, body: string, headers: OutgoingHttpHeaders): ResponseScript {
  return async (exchange) => {
    exchange.head(status, headers)
    if (body !== '') await exchange.write(body)
    await exchange.end()
  }
}
