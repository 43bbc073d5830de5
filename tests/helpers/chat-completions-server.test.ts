import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChatCompletionsServer, startChatCompletionsServer } from './chat-completions-server'
import { textChunk } from './completion-chunks'
import { cutAt, encodeEvent, encodeEventStream } from './event-stream-bytes'
import { jsonAnswer, resetAtOnce, streamOf, streamThenBreakOff } from './response-scripts'

describe('chat-completions server', () => {
  let server: ChatCompletionsServer

  beforeEach(async () => {
    server = await startChatCompletionsServer()
  })
  afterEach(() => server.close())

  const post = () =>
    fetch(`${server.baseUrl}/chat/completions`, { method: 'POST', body: '{"stream":true}', headers: { 'x-a': 'b' } })

  it('sends exactly the bytes it was given and records the request', async () => {
    const payloads = [textChunk('żółw 🐢')]
    server.respondWith(streamOf(payloads, { lineEnding: '\r\n', byteOrderMark: true, comment: 'alive' }))
    const response = await post()
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const expected = encodeEventStream(payloads, { lineEnding: '\r\n', byteOrderMark: true, comment: 'alive' })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(expected)
    expect(server.requests).toMatchObject([
      { method: 'POST', path: '/v1/chat/completions', headers: { 'x-a': 'b' }, body: { stream: true } }
    ])
  })

  it('takes the scripts in turn, the last one for good', async () => {
    server.respondWith(jsonAnswer(500, {}), jsonAnswer(429, {}, { 'retry-after': '1' }))
    const statuses = [await post(), await post(), await post()].map((response) => response.status)
    expect(statuses).toEqual([500, 429, 429])
  })

  it('lets the test steer an exchange by hand, up to a broken connection', async () => {
    const responding = post()
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(textChunk('one')))
    const reader = (await responding).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"one"')
    exchange.reset()
    await expect(reader?.read()).rejects.toThrow()
    await exchange.socketClosed
    expect(server.socketsOpened - server.socketsClosed).toBe(0)
  })

  it('closes a connection that is reset while it ends', async () => {
    const responding = post()
    const exchange = await server.nextExchange()
    await exchange.end()
    exchange.reset()
    await exchange.socketClosed
    await responding
    expect(server.socketsOpened - server.socketsClosed).toBe(0)
  })

  it('breaks off after what was written has arrived', async () => {
    server.respondWith(streamThenBreakOff([textChunk('last words')]))
    const reader = (await post()).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('last words')
    await expect(reader?.read()).rejects.toThrow()
  })

  it('resets before any header', async () => {
    server.respondWith(resetAtOnce)
    await expect(post()).rejects.toThrow('fetch failed')
  })

  it('notices that a client has gone', async () => {
    const leaving = new AbortController()
    const responding = fetch(server.baseUrl, { signal: leaving.signal })
    const exchange = await server.nextExchange()
    leaving.abort()
    await expect(responding).rejects.toThrow()
    await exchange.socketClosed
    await server.allSocketsClosed()
  })
})

describe('cutAt', () => {
  it('loses no byte', () => {
    const pieces = cutAt(new Uint8Array([1, 2, 3, 4]), [3, 1, 1, 0, 9])
    expect(pieces.map((piece) => [...piece])).toEqual([[1], [2, 3], [4]])
  })
})
