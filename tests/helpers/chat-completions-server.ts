import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { type Exchange, openExchange, type RecordedRequest } from './chat-completions-exchange'

/** What the server does with one request. It holds the socket open for as long as it neither ends nor resets it. */
export type ResponseScript = (exchange: Exchange) => void | Promise<void>

export interface ServerOptions {
  /** PEM texts: serve https with them. */
  tls?: { key: string; cert: string }
}

/**
 * A chat-completions server that misbehaves to order, on 127.0.0.1 and a port of the system's choice. It knows no
 * clock: whatever it holds back, it holds until the test lets go.
 */
export interface ChatCompletionsServer {
  /** `http://127.0.0.1:PORT`: what Azure calls the endpoint. */
  readonly origin: string
  /** `http://127.0.0.1:PORT/v1`: what OpenAI calls the base URL. */
  readonly baseUrl: string
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** Every request so far, in order of arrival, with its body read to the end. */
  readonly requests: readonly RecordedRequest[]
  readonly socketsOpened: number
  readonly socketsClosed: number
  /**
   * Sets the scripts of the coming requests, one each; the last one answers all that follow. With no script a request
   * waits for the test, which steers it by hand through `nextExchange`.
   */
  respondWith(...scripts: ResponseScript[]): void
  /** The next exchange that this method has not handed out yet, as soon as its request has been received. */
  nextExchange(): Promise<Exchange>
  /** Resolves when no socket is open. */
  allSocketsClosed(): Promise<void>
  /** Ends every socket and the server. @throws what a script threw, unless its client had gone. */
  close(): Promise<void>
}

/** Starts the server; resolves once it listens. */
export async function startChatCompletionsServer(options: ServerOptions = {}): Promise<ChatCompletionsServer> {
  const requests: RecordedRequest[] = []
  const exchanges = createMailbox<Exchange>()
  const failures: unknown[] = []
  let scripts: ResponseScript[] = []

  const listener: RequestListener = async (request, response) => {
    const exchange = await openExchange(request, response)
    requests.push(exchange.request)
    const script = scripts.length > 1 ? scripts.shift() : scripts[0]
    exchanges.put(exchange)
    try {
      await script?.(exchange)
    } catch (error) {
      if (!exchange.isClosed) failures.push(error)
      exchange.reset()
    }
  }

  const server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener)
  const sockets = countSockets(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = `${options.tls ? 'https' : 'http'}://${host}`

  return {
    origin,
    baseUrl: `${origin}/v1`,
    host,
    requests,
    get socketsOpened() {
      return sockets.opened
    },
    get socketsClosed() {
      return sockets.closed
    },
    respondWith(...given) {
      scripts = given
    },
    nextExchange: exchanges.take,
    allSocketsClosed: sockets.allClosed,
    async close() {
      server.close()
      sockets.destroyAll()
      await sockets.allClosed()
      if (failures.length > 0) throw failures[0]
    }
  }
}

/** Keeps count of a server's connections, which outlive their requests. */
function countSockets(server: Server) {
  const open = new Set<Socket>()
  const waiting: (() => void)[] = []
  const counts = { opened: 0, closed: 0 }
  server.on('connection', (socket) => {
    open.add(socket)
    counts.opened += 1
    socket.setNoDelay(true)
    socket.on('error', () => {
      // A client that resets its connection is an expected event here; `close` follows.
    })
    socket.on('close', () => {
      open.delete(socket)
      counts.closed += 1
      if (open.size === 0) for (const resolve of waiting.splice(0)) resolve()
    })
  })
  return {
    get opened() {
      return counts.opened
    },
    get closed() {
      return counts.closed
    },
    allClosed: () => (open.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
    destroyAll: () => {
      for (const socket of open) socket.destroy()
    }
  }
}

/** Hands items over to takers, whichever of the two comes first. */
function createMailbox<Item>() {
  const items: Item[] = []
  const takers: ((item: Item) => void)[] = []
  return {
    put(item: Item) {
      const taker = takers.shift()
      if (taker) taker(item)
      else items.push(item)
    },
    take(): Promise<Item> {
      const item = items.shift()
      return item === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(item)
    }
  }
}
