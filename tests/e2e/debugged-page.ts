import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { InvokeChannel, InvokeRequests, InvokeResponses } from '../../src/shared/ipc-contract'
import { expect } from './fixtures'

/**
 * The page of an app that was started with `--remote-debugging-port=0` and no driver: a driver sets switches of its own,
 * the place for passwords among them, and attaching one to a page that loads hangs now and then.
 */
export interface DebuggedPage {
  /** Asks main through the window's bridge; throws where it refuses. */
  invoke<Channel extends InvokeChannel>(
    channel: Channel,
    request: InvokeRequests[Channel]
  ): Promise<InvokeResponses[Channel]>
  /** Closes the window. */
  close(): Promise<void>
}

interface Target {
  type: string
  url: string
  webSocketDebuggerUrl: string
}

interface Evaluated {
  result?: { result: { value?: unknown }; exceptionDetails?: { text: string } }
  error?: { message: string }
}

/** Waits until the app's own page is there, with its bridge. */
export async function debugPage(child: ChildProcess): Promise<DebuggedPage> {
  const { host } = new URL(await debuggingAddress(child))
  const socket = new WebSocket(await pageAddress(host))
  await once(socket, 'open')
  let last = 0

  async function evaluate(expression: string): Promise<unknown> {
    const id = ++last
    const answered = new Promise<Evaluated>((resolve) => {
      const take = ({ data }: MessageEvent) => {
        const message = JSON.parse(String(data)) as Evaluated & { id: number }
        if (message.id !== id) return
        socket.removeEventListener('message', take)
        resolve(message)
      }
      socket.addEventListener('message', take)
    })
    const params = { expression, awaitPromise: true, returnByValue: true }
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    const { result, error } = await answered
    const fault = error?.message ?? result?.exceptionDetails?.text
    if (fault !== undefined) throw new Error(`${expression}: ${fault}`)
    return result?.result.value
  }

  // The empty document that a window begins with has a bridge too, and is gone with whatever it was asked.
  const bridge = 'location.protocol === "streamscope:" && typeof window.streamscope'
  await expect(async () => expect(await evaluate(bridge)).toBe('object')).toPass()
  return {
    async invoke(channel, request) {
      const given = [channel, request].map((value) => JSON.stringify(value) ?? 'undefined').join(', ')
      const answer = (await evaluate(`window.streamscope.invoke(${given})`)) as
        | { ok: true; value: InvokeResponses[typeof channel] }
        | { ok: false; error: { message: string } }
      if (answer.ok) return answer.value
      throw new Error(`${channel}: ${answer.error.message}`)
    },
    async close() {
      const closed = once(socket, 'close')
      socket.send(JSON.stringify({ id: ++last, method: 'Page.close' }))
      await closed
    }
  }
}

/** Chromium says it on the standard error as soon as it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      printed += bytes.toString()
      const [, address] = /DevTools listening on (ws:\S+)\s/.exec(printed) ?? []
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The app ended with ${code}: ${printed}`)))
  })
}

async function pageAddress(host: string): Promise<string> {
  let found: Target | undefined
  await expect(async () => {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as Target[]
    found = targets.find(({ type, url }) => type === 'page' && url.startsWith('streamscope:'))
    expect(found).toBeDefined()
  }).toPass()
  return found?.webSocketDebuggerUrl ?? ''
}
