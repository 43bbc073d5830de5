import { once } from 'node:events'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface ForwardProxyOptions {
  /** Whom alone it lets through; everybody where nobody is named. */
  login?: { user: string; password: string }
}

/** A forward proxy on 127.0.0.1 which knows every name as this computer. */
export interface ForwardProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** What was asked of it, in order: `CONNECT host:port`, or the method and the address. */
  readonly asked: readonly string[]
  /** What it was told of who asks, as it was written. */
  readonly credentials: readonly string[]
  close(): Promise<void>
}

export async function startForwardProxy({ login }: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const asked: string[] = []
  const credentials: string[] = []
  const sockets = new Set<Socket>()
  const expected = login && `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`

  function mayPass(request: IncomingMessage): boolean {
    const given = request.headers['proxy-authorization']
    if (given !== undefined) credentials.push(given)
    return expected === undefined || given === expected
  }

  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (mayPass(request)) pass(request, response)
    else response.writeHead(407, { 'proxy-authenticate': 'Basic realm="test"' }).end('Who are you?')
  })
  server.on('connect', (request, socket: Socket, head) => {
    asked.push(`CONNECT ${request.url}`)
    socket.on('error', () => {})
    if (!mayPass(request)) {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="test"\r\nContent-Length: 0\r\n\r\n'
      )
      return
    }
    const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    upstream.on('close', () => socket.destroy())
    socket.on('close', () => upstream.destroy())
    sockets.add(upstream)
  })
  server.on('connection', (socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    credentials,
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    }
  }
}

/** A request in the clear, by its whole address. */
function pass(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '')
  const { 'proxy-authorization': _secret, 'proxy-connection': _hop, ...headers } = request.headers
  const upstream = forward({ host: '127.0.0.1', port: url.port, path: url.pathname, method: request.method, headers })
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    response.flushHeaders()
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  upstream.on('error', () => response.destroy())
  response.on('close', () => upstream.destroy())
  request.pipe(upstream)
}
