import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isTerminalRunEvent, type RunEvent } from '../../src/shared/run-event'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { reply, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { jsonAnswer, streamOf, streamThenBreakOff } from '../helpers/response-scripts'
import { runCliProcess, startCli } from './cli-process'

/** Beyond what UTF-16 halves, combining marks and a terminal's control characters make difficult. */
const TEXTS = ['Żółw ', '🐢 go', 'es\u001b[31m', '\r\n', 'e\u0301', ' — far.']

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const task = (...more: string[]) => [
  ...['run', '--prompt', 'Say it.', '--provider', 'compatible', '--base-url', server.baseUrl, '--max-retries', '0'],
  ...more
]

function readEvents(stdout: string): RunEvent[] {
  const lines = stdout.split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line) as RunEvent)
}

/** Rising by one from 0, and one terminal event, which is the last. */
function expectWhole(events: RunEvent[]): void {
  expect(events.map((event) => event.sequence)).toEqual(events.map((_event, index) => index))
  expect(events.map(isTerminalRunEvent)).toEqual(events.map((_event, index) => index === events.length - 1))
}

const textOf = (events: RunEvent[]) => events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')

describe('a run against a server', () => {
  it('prints the text byte for byte', async () => {
    server.respondWith(streamOf(reply(TEXTS)))
    expect(await runCliProcess(task())).toEqual({ exitCode: 0, stdout: `${TEXTS.join('')}\n`, stderr: '' })
  })

  it('asks for what was written', async () => {
    server.respondWith(streamOf(reply(['x'])))
    await runCliProcess(task('--system', 'Be kind.', '--model', 'm', '--temperature', '1.5', '--seed', '7'))
    expect(server.requests[0]?.body).toMatchObject({
      model: 'm',
      temperature: 1.5,
      seed: 7,
      stream: true,
      messages: [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'Say it.' }
      ]
    })
  })

  it('passes the text through processors', async () => {
    server.respondWith(streamOf(reply(['stra', 'ße ', 'i'])))
    expect((await runCliProcess(task('--processors', 'uppercase:tr'))).stdout).toBe('STRASSE İ\n')
  })

  it('prints the events, and nothing else, as JSON', async () => {
    server.respondWith(streamOf(reply(TEXTS)))
    const { exitCode, stdout, stderr } = await runCliProcess(task('--json'))
    const events = readEvents(stdout)
    expectWhole(events)
    expect({ exitCode, stderr, text: textOf(events) }).toEqual({ exitCode: 0, stderr: '', text: TEXTS.join('') })
    expect(events[0]).toMatchObject({ type: 'run-start', provider: 'compatible' })
    expect(events.at(-1)).toMatchObject({
      type: 'run-end',
      outcome: 'complete',
      finishReason: 'stop',
      text: TEXTS.join('')
    })
  })

  it('calls a text without an end incomplete', async () => {
    server.respondWith(streamOf([textChunk('Once upon')], { done: false }))
    const { exitCode, stdout, stderr } = await runCliProcess(task())
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'Once upon\n' })
    expect(stderr).toMatch(/^Incomplete: [^\n]+\n$/)
  })

  it('keeps what had arrived when the connection breaks', async () => {
    server.respondWith(streamThenBreakOff([textChunk('Once upon')]))
    const { exitCode, stdout, stderr } = await runCliProcess(task())
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'Once upon\n' })
    expect(stderr).toMatch(/^Failed \(interrupted\): [^\n]+\n$/)
  })

  it('names a failure on one line, with its events as JSON', async () => {
    server.respondWith(jsonAnswer(404, { error: { message: 'no such model' } }))
    const { exitCode, stdout, stderr } = await runCliProcess(task())
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/^Failed \(not-found\): [^\n]+\n$/)
    const events = readEvents((await runCliProcess(task('--json'))).stdout)
    expectWhole(events)
    expect(events.at(-1)).toMatchObject({ type: 'run-error', error: { code: 'not-found', status: 404 } })
  })

  it('tells of a retry on the standard error', async () => {
    server.respondWith(jsonAnswer(503, {}, { 'retry-after': '0' }), streamOf(reply(['There.'])))
    const { exitCode, stdout, stderr } = await runCliProcess(task().with(-1, '1'))
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'There.\n' })
    expect(stderr).toMatch(/^Attempt 2 in [^\n]+\n$/)
  })
})

describe('what cannot be run', () => {
  it('is a failed run where a key is missing', async () => {
    const { exitCode, stdout, stderr } = await runCliProcess(['run', '--provider', 'openai', '--prompt', 'x'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/^Failed \(missing-credential\): .*OPENAI_API_KEY.*\n$/)
    const events = readEvents((await runCliProcess(['run', '--provider', 'azure', '--prompt', 'x', '--json'])).stdout)
    expectWhole(events)
    expect(events.map((event) => event.type)).toEqual(['run-start', 'run-error'])
  })

  it('is wrong usage where an option is wrong, and starts nothing', async () => {
    const result = await runCliProcess(task('--temperature', '3', '--json'))
    expect(result).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'streamscope: --temperature takes a number from 0 to 2, not "3".\n'
    })
    expect(server.requests).toEqual([])
  })
})

describe('stopping', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('%s keeps what had arrived and closes the connection', async (signal, exitCode) => {
    const { child, result } = startCli(task())
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(textChunk('Once upon')))
    await once(child.stdout, 'data')
    child.kill(signal)
    await exchange.socketClosed
    expect(await result).toEqual({ exitCode, stdout: 'Once upon\n', stderr: 'Stopped.\n' })
  })

  it('ends the events with run-abort', async () => {
    const { child, result } = startCli(task('--json'))
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(textChunk('Once upon')))
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const { exitCode, stdout, stderr } = await result
    const events = readEvents(stdout)
    expectWhole(events)
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: '' })
    expect(events.at(-1)).toMatchObject({ type: 'run-abort', text: textOf(events) })
  })

  it('works before the first token, and while nothing answers', async () => {
    const { child, result } = startCli(task())
    const exchange = await server.nextExchange()
    child.kill('SIGINT')
    await exchange.socketClosed
    expect(await result).toEqual({ exitCode: 130, stdout: '', stderr: 'Stopped.\n' })
  })

  it('is quiet when the reader goes away, and ends the request', async () => {
    const { child, result } = startCli(task())
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(textChunk('Once upon')))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    // Written until the pipe is noticed to be broken.
    while (!exchange.isClosed) await exchange.write(encodeEvent(textChunk(' a time')))
    const { exitCode, stderr } = await result
    expect({ exitCode, stderr }).toEqual({ exitCode: 141, stderr: '' })
  })
})
