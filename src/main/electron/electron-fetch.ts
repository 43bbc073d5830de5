import type { Readable } from 'node:stream'
import type { ClientRequest, ClientRequestConstructorOptions, IncomingMessage } from 'electron'
import type { ProxyLogin } from '../network/network'
import type { Lane, SessionLanes } from './session-lanes'

export interface ElectronFetchOptions {
  /** Electron's `net.request`. */
  request(options: ClientRequestConstructorOptions): ClientRequest
  lanes: Pick<SessionLanes, 'take'>
  /** Asked for when a proxy wants to know who comes; null where nobody has said. */
  login: ProxyLogin | null
}

/** Chunks that may wait here before the socket is slowed down. */
const LONGEST_QUEUE = 16

/**
 * `fetch` over Chromium's network stack, as far as a chat model needs it. Not Electron's own `net.fetch`: that one
 * forwards keys on redirects or tells nothing of them, cannot sign in to a proxy, goes on receiving when its body is let
 * go of, and loses what arrived right before a connection broke.
 *
 * A redirect comes back as its answer, never followed. Nothing is sent or kept of cookies, caches and credentials.
 */
export function createElectronFetch({ request, lanes, login }: ElectronFetchOptions) {
  return async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = String(input)
    init.signal?.throwIfAborted()
    const lane = await lanes.take(new URL(url).origin)
    try {
      return await send(url, init, lane)
    } catch (error) {
      lane.release()
      throw error
    }
  }

  function send(url: string, init: RequestInit, { session, release }: Lane): Promise<Response> {
    return new Promise((resolve, reject) => {
      const { signal } = init
      signal?.throwIfAborted()
      const call = request({
        url,
        method: init.method ?? 'GET',
        session,
        redirect: 'manual',
        credentials: 'omit',
        useSessionCookies: false,
        cache: 'no-store',
        referrerPolicy: 'no-referrer'
      })
      for (const [name, value] of headersOf(init)) call.setHeader(name, value)
      let body: Body | null = null
      const abort = () => {
        call.abort()
        body?.fail(signal?.reason)
        reject(signal?.reason)
      }
      // Not on the request's own `close`, which comes as soon as it is sent.
      const settle = () => {
        release()
        signal?.removeEventListener('abort', abort)
      }
      signal?.addEventListener('abort', abort)
      call.on('login', createLogin(login))
      call.on('error', (error) => {
        settle()
        reject(error)
      })
      call.on('redirect', (status, _method, location) => {
        resolve(new Response(null, { status, headers: toHeaders({ location }) }))
        call.abort()
        settle()
      })
      call.on('response', (message) => {
        // Electron's types leave it out, its documents do not: the message is a readable stream.
        body = createBody(message as unknown as Readable, { onEnd: settle, abort: () => call.abort() })
        resolve(createResponse(message, body))
      })
      call.end(init.body as string | undefined)
    })
  }
}

/** The language of this computer is nobody's business. */
function headersOf(init: RequestInit): Headers {
  const headers = new Headers(init.headers)
  if (!headers.has('accept-language')) headers.set('accept-language', '*')
  return headers
}

/** Answers once: whoever refuses a user name and password would refuse them again. */
function createLogin(login: ProxyLogin | null) {
  let isAsked = false
  return (info: Electron.AuthInfo, answer: (user?: string, password?: string) => void) => {
    if (!info.isProxy || !login || isAsked) return answer()
    isAsked = true
    answer(login.user, login.password)
  }
}

function createResponse({ statusCode, statusMessage, headers }: IncomingMessage, body: Body): Response {
  const status = statusCode >= 200 && statusCode <= 599 ? statusCode : 502
  const hasBody = ![204, 205, 304].includes(status)
  return new Response(hasBody ? body.stream : null, {
    status,
    // Chromium passes on what a server wrote; the standard allows it printable characters alone.
    statusText: statusMessage.replace(/[^\x20-\x7e]/g, ''),
    headers: toHeaders(headers)
  })
}

/** Of what Chromium passes on, what the standard allows: to throw here would be to fall over in nobody's hands. */
function toHeaders(written: Readonly<Record<string, string | string[]>>): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(written)) {
    for (const value of [values].flat()) {
      try {
        headers.append(name, value)
      } catch {
        // Characters beyond Latin-1, or none that a name may have: nothing that a chat model is read by.
      }
    }
  }
  return headers
}

interface Body {
  stream: ReadableStream<Uint8Array>
  /** Ends it with an error, whatever still waits in it. */
  fail(error: unknown): void
}

/** A body that gives all that arrived before an error, and only then the error. */
function createBody(message: Readable, { onEnd, abort }: { onEnd(): void; abort(): void }): Body {
  const chunks: Buffer[] = []
  let ending: { error?: unknown } | null = null
  let wake = () => {}
  const end = (how: { error?: unknown }) => {
    ending ??= how
    onEnd()
    wake()
  }
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    if (chunks.length >= LONGEST_QUEUE) message.pause()
    wake()
  })
  message.on('end', () => end({}))
  message.on('error', (error: unknown) => end({ error }))
  handOverBeforeDestruction(message)

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (chunks.length === 0 && !ending) {
      message.resume()
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const chunk = chunks.shift()
    if (chunk) controller.enqueue(chunk)
    else if (ending && 'error' in ending) controller.error(ending.error)
    else controller.close()
  }

  const cancel = () => {
    onEnd()
    abort()
  }

  return {
    stream: new ReadableStream({ pull, cancel }, { highWaterMark: 0 }),
    fail(error) {
      chunks.length = 0
      end({ error })
    }
  }
}

/**
 * Electron destroys a message when its connection breaks off, and from then on nobody gets what was buffered in it. So it
 * is read before, which those who listen to `data` hear of.
 */
function handOverBeforeDestruction(message: Readable): void {
  const destroy = message.destroy.bind(message)
  message.destroy = (error) => {
    while (message.read() !== null);
    return destroy(error)
  }
}
