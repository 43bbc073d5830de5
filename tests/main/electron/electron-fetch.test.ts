import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import type { ClientRequest, ClientRequestConstructorOptions, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { createElectronFetch } from '../../../src/main/electron/electron-fetch'
import type { ProxyLogin } from '../../../src/main/network/network'

/** Electron's request as its documents describe it: events out, a body in. */
class FakeRequest extends EventEmitter {
  readonly headers: Record<string, string> = {}
  body: string | undefined
  isAborted = false

  constructor(readonly options: ClientRequestConstructorOptions) {
    super()
  }

  setHeader(name: string, value: string) {
    this.headers[name] = value
  }

  end(body?: string) {
    this.body = body
    // A writable stream closes as soon as all is written, long before there is an answer.
    this.emit('close')
  }

  abort() {
    this.isAborted = true
  }

  /** Answers as Electron does: with a readable stream that has a head. */
  respond(statusCode: number, headers: Record<string, string | string[]> = {}) {
    const message = new Readable({ read() {} })
    this.emit('response', Object.assign(message, { statusCode, statusMessage: 'as it was wr\u00f6tten', headers }))
    return message
  }

  /** Asks as a proxy does; answers what it was told. */
  askLogin(isProxy = true): unknown[] {
    let told: unknown[] = ['nothing']
    this.emit('login', { isProxy }, (...given: unknown[]) => {
      told = given
    })
    return told
  }
}

/** Asks, and waits for the request to go out, or for why it does not. */
async function start(init: RequestInit = {}, login: ProxyLogin | null = null) {
  const lane = { session: { name: 'the session' } as unknown as Session, isTaken: false, release: () => {} }
  lane.release = () => {
    lane.isTaken = false
  }
  let hasSent = (_request: FakeRequest) => {}
  const sent = new Promise<FakeRequest>((resolve) => {
    hasSent = resolve
  })
  const fetch = createElectronFetch({
    request: (options) => {
      const request = new FakeRequest(options)
      hasSent(request)
      return request as unknown as ClientRequest
    },
    lanes: {
      async take(origin) {
        expect(origin).toBe('https://a.example')
        lane.isTaken = true
        return lane
      }
    },
    login
  })
  const response = fetch('https://a.example/v1', init)
  const request = await Promise.race([sent, response.then(never, () => null)])
  return { response, request: request ?? new FakeRequest({}), isSent: request !== null, lane }
}

const never = () => new Promise<never>(() => {})

/** Reads to the end: what came, and what went wrong. */
async function readAll(response: Response) {
  const chunks: string[] = []
  try {
    for await (const chunk of response.body ?? []) chunks.push(Buffer.from(chunk).toString())
    return { text: chunks.join(''), error: null }
  } catch (error) {
    return { text: chunks.join(''), error }
  }
}

describe('a request', () => {
  it('goes out once, with nothing of a browser’s belongings', async () => {
    const { request } = await start({ method: 'POST', headers: { Authorization: 'Bearer k' }, body: '{}' })
    expect(request.options).toMatchObject({
      url: 'https://a.example/v1',
      method: 'POST',
      redirect: 'manual',
      credentials: 'omit',
      useSessionCookies: false,
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      session: { name: 'the session' }
    })
    expect({ headers: request.headers, body: request.body }).toEqual({
      headers: { authorization: 'Bearer k', 'accept-language': '*' },
      body: '{}'
    })
  })

  it('hands over status, headers and body', async () => {
    const { response, request } = await start()
    const message = request.respond(200, { 'content-type': 'text/event-stream', 'x-twice': ['a', 'b'] })
    message.push('one')
    message.push('two')
    message.push(null)
    const answer = await response
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-twice')]).toEqual([
      200,
      'text/event-stream',
      'a, b'
    ])
    expect(await readAll(answer)).toEqual({ text: 'onetwo', error: null })
  })

  it('comes back with a redirect unfollowed', async () => {
    const { response, request } = await start()
    request.emit('redirect', 307, 'POST', 'https://elsewhere.example/', {})
    const answer = await response
    expect([answer.status, answer.headers.get('location'), request.isAborted]).toEqual([
      307,
      'https://elsewhere.example/',
      true
    ])
  })

  it.each([
    ['a name in Japanese', { 'x-name': '\u65e5\u672c' }],
    ['a name that is none', { 'x y': 'a' }],
    ['a line break', { 'x-name': 'a\nb' }]
  ])('leaves out of an answer what no header can hold: %s', async (_what, headers) => {
    const { response, request } = await start()
    request.respond(200, { ...headers, 'content-type': 'text/event-stream' }).push(null)
    const answer = await response
    expect([answer.status, [...answer.headers]]).toEqual([200, [['content-type', 'text/event-stream']]])
  })

  it('comes back with a redirect whose target no header can hold', async () => {
    const { response, request } = await start()
    request.emit('redirect', 302, 'POST', 'https://b.example/\u65e5', {})
    expect((await response).status).toBe(302)
  })

  it('fails with what Chromium says', async () => {
    const { response, request } = await start()
    const error = new Error('net::ERR_NAME_NOT_RESOLVED')
    request.emit('error', error)
    await expect(response).rejects.toBe(error)
  })

  it.each([204, 304])('takes an answer without a body: %i', async (status) => {
    const { response, request } = await start()
    request.respond(status)
    expect((await response).body).toBeNull()
  })
})

describe('Stop', () => {
  it('before there is an answer ends the request, though it has been sent', async () => {
    const stop = new AbortController()
    const { response, request } = await start({ signal: stop.signal })
    stop.abort('enough')
    await expect(response).rejects.toBe('enough')
    expect(request.isAborted).toBe(true)
  })

  it('before it has begun sends nothing', async () => {
    const { response, isSent } = await start({ signal: AbortSignal.abort('enough') })
    await expect(response).rejects.toBe('enough')
    expect(isSent).toBe(false)
  })

  it('in mid-stream ends the body at once', async () => {
    const stop = new AbortController()
    const { response, request } = await start({ signal: stop.signal })
    request.respond(200).push('one')
    const reading = readAll(await response)
    stop.abort('enough')
    expect((await reading).error).toBe('enough')
    expect(request.isAborted).toBe(true)
  })

  it('after the end touches nothing', async () => {
    const stop = new AbortController()
    const { response, request } = await start({ signal: stop.signal })
    const message = request.respond(200)
    message.push(null)
    await readAll(await response)
    stop.abort()
    expect(request.isAborted).toBe(false)
  })

  it('letting go of the body ends the request', async () => {
    const { response, request } = await start()
    request.respond(200)
    await (await response).body?.cancel()
    expect(request.isAborted).toBe(true)
  })
})

describe('a connection that breaks off', () => {
  it('gives all that had arrived, and then the error', async () => {
    const { response, request } = await start()
    const message = request.respond(200)
    message.push('one')
    message.push('two')
    const error = new Error('net::ERR_INCOMPLETE_CHUNKED_ENCODING')
    const answer = await response
    message.destroy(error)
    expect(await readAll(answer)).toEqual({ text: 'onetwo', error })
  })

  it('loses nothing of what was held back from a slow reader either', async () => {
    const { response, request } = await start()
    const message = request.respond(200)
    const answer = await response
    const reader = answer.body?.getReader()
    for (let index = 0; index < 40; index += 1) message.push(`<${index}>`)
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('<0>')
    expect(message.isPaused()).toBe(true)
    message.destroy(new Error('net::ERR_CONNECTION_RESET'))
    reader?.releaseLock()
    const { text } = await readAll(answer)
    expect(text).toBe(Array.from({ length: 39 }, (_, index) => `<${index + 1}>`).join(''))
  })
})

describe('the connection', () => {
  it('is taken until the body has ended', async () => {
    const { response, request, lane } = await start()
    const message = request.respond(200)
    const reading = readAll(await response)
    expect(lane.isTaken).toBe(true)
    message.push(null)
    await reading
    expect(lane.isTaken).toBe(false)
  })

  it('is given back by every other way out', async () => {
    const stop = new AbortController()
    const waysOut: ((started: Awaited<ReturnType<typeof start>>) => unknown)[] = [
      ({ request }) => request.emit('error', new Error('net::ERR_CONNECTION_REFUSED')),
      ({ request }) => request.emit('redirect', 307, 'POST', 'https://elsewhere.example/', {}),
      ({ request }) => request.respond(200).destroy(new Error('net::ERR_CONNECTION_RESET')),
      async ({ request, response }) => {
        request.respond(200)
        await (await response).body?.cancel()
      },
      () => stop.abort('enough')
    ]
    for (const leave of waysOut) {
      const started = await start({ signal: stop.signal })
      expect(started.lane.isTaken).toBe(true)
      await leave(started)
      await started.response.then(readAll, () => {})
      expect(started.lane.isTaken).toBe(false)
    }
  })
})

describe('a proxy that asks who comes', () => {
  it('is told once', async () => {
    const { request } = await start({}, { user: 'me', password: 'pass' })
    expect(request.askLogin()).toEqual(['me', 'pass'])
    expect(request.askLogin()).toEqual([])
  })

  it('is told nothing where nobody has said, nor is a server', async () => {
    expect((await start()).request.askLogin()).toEqual([])
    expect((await start({}, { user: 'me', password: 'pass' })).request.askLogin(false)).toEqual([])
  })
})
