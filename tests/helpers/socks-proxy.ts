import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A SOCKS 5 proxy that lets everybody through with this login, to one server, whatever name was asked for. */
export interface SocksProxy {
  /** Host and port. */
  readonly host: string
  /** What was said to sign in, `user:password`. */
  readonly logins: readonly string[]
  close(): Promise<void>
}

const VERSION = 5
const PASSWORD_METHOD = 2
const GRANTED = [VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0]

/** @param port the server's */
export async function startSocksProxy(login: string, port: number): Promise<SocksProxy> {
  const logins: string[] = []
  const sockets = new Set<Socket>()

  async function serve(socket: Socket): Promise<void> {
    sockets.add(socket)
    const read = async (): Promise<Buffer> => (await once(socket, 'data'))[0]
    const methods = (await read()).subarray(2)
    if (!methods.includes(PASSWORD_METHOD)) return void socket.end(Buffer.of(VERSION, 0xff))
    socket.write(Buffer.of(VERSION, PASSWORD_METHOD))
    const said = readLogin(await read())
    logins.push(said)
    socket.write(Buffer.of(1, said === login ? 0 : 1))
    if (said !== login) return void socket.end()
    await read()
    const upstream = connect(port, '127.0.0.1')
    sockets.add(upstream)
    await once(upstream, 'connect')
    socket.pipe(upstream).pipe(socket)
    socket.write(Buffer.from(GRANTED))
  }

  const server = createServer((socket) => {
    socket.on('error', () => {})
    void serve(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    logins,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
}

/** Both texts have their length before them. */
function readLogin(bytes: Buffer): string {
  const userLength = bytes.readUInt8(1)
  const password = bytes.subarray(3 + userLength)
  return `${bytes.subarray(2, 2 + userLength)}:${password}`
}
