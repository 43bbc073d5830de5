import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** A request as it was received. */
export interface RecordedRequest {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingHttpHeaders
  /** The body parsed as JSON, or its text where it is none. */
  body: unknown
}

/** One request and the response to it, steered by a script or by the test. */
export interface Exchange {
  readonly request: RecordedRequest
  /** Resolves when the socket is closed, by whichever side. */
  readonly socketClosed: Promise<void>
  readonly isClosed: boolean
  /** Sends the status line and the headers at once; an event stream with status 200 unless told otherwise. */
  head(status?: number, headers?: OutgoingHttpHeaders): void
  /** Sends bytes (text as UTF-8) as one write; resolves when they have been handed to the system. Sends the head first if need be. */
  write(bytes: string | Uint8Array): Promise<void>
  /** Ends the body as HTTP has it, and closes the socket. */
  end(): Promise<void>
  /** Closes the connection without the end of the body; what was written still arrives. */
  breakOff(): void
  /** Resets the connection (RST): the client may lose even what it had not read yet. */
  reset(): void
}

/** Reads the request to its end and opens an exchange on it. */
export async function openExchange(incoming: IncomingMessage, response: ServerResponse): Promise<Exchange> {
  const { socket } = incoming
  // Once it has answered, the server closes the socket: one that stays open is one that the client did not let go of.
  response.shouldKeepAlive = false
  const socketClosed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const request: RecordedRequest = {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers,
    body: parseOrKeep(await text(incoming))
  }
  const head = (status = 200, headers: OutgoingHttpHeaders = { 'content-type': 'text/event-stream' }) => {
    response.writeHead(status, headers)
    response.flushHeaders()
  }
  return {
    request,
    socketClosed,
    get isClosed() {
      return socket.destroyed
    },
    head,
    async write(bytes) {
      if (!response.headersSent) head()
      if (socket.destroyed) return
      // A client may go in mid-write: the callback is then an error or never comes.
      await Promise.race([socketClosed, new Promise<void>((resolve) => response.write(bytes, () => resolve()))])
    },
    async end() {
      if (!response.headersSent) head()
      await Promise.race([socketClosed, new Promise<void>((resolve) => response.end(resolve))])
    },
    breakOff() {
      socket.destroy()
    },
    reset() {
      // Node 24: one that is ending is refused a reset, and would never say that it has closed.
      if (socket.writableEnded) socket.destroy()
      else socket.resetAndDestroy()
    }
  }
}

function parseOrKeep(bodyText: string): unknown {
  try {
    return JSON.parse(bodyText)
  } catch {
    return bodyText
  }
}
