import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/main/streaming/run'
import type { RunEvent } from '../../../src/shared/run-event'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { roleChunk, textChunk } from '../../helpers/completion-chunks'
import { jsonAnswer, neverAnswer, streamThenHold } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { createStepwiseSource } from './stepwise-source'
import { runOptions, watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const watch = (options: Partial<Parameters<typeof watchRun>[0]> = {}) =>
  watchRun({ source: createLoopbackSource(server), ...options })

describe('Stop', () => {
  test('before anything began: no request is made', async () => {
    const run = watch({ signal: AbortSignal.abort() })
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: '', chunksAfterStop: 0 })
    expect(run.events).toHaveLength(2)
    expect(server.socketsOpened).toBe(0)
    expect(run.timer.pending).toBe(0)
  })

  test('while the chat model is being made', async () => {
    const source = createLoopbackSource(server, { createChatModel: () => new Promise(() => {}) })
    const run = watch({ source })
    await run.timer.hasPending(1)
    run.stop()
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: '' })
    expect(run.timer.pending).toBe(0)
  })

  test('while the chat model is being made: it is not called any more', async () => {
    let steps = 0
    const stepwise = createStepwiseSource({
      texts: ['a'],
      before: () => {
        steps += 1
      }
    })
    let goOn = () => {}
    const made = new Promise<void>((resolve) => {
      goOn = resolve
    }).then(() => stepwise.createChatModel())
    const run = watch({ source: { ...stepwise, createChatModel: () => made } })
    await run.timer.hasPending(1)
    run.stop()
    await run.ending()
    goOn()
    await made
    await setImmediate()
    expect(steps).toBe(0)
  })

  test('before the headers: the socket is closed', async () => {
    server.respondWith(neverAnswer)
    const run = watch()
    const exchange = await server.nextExchange()
    run.stop()
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: '' })
    await exchange.socketClosed
    expect(run.timer.pending).toBe(0)
  })

  test('in a pause before a retry: at once', async () => {
    server.respondWith(jsonAnswer(500, { error: { message: 'busy' } }))
    const run = watch()
    await run.seen('retry')
    await run.timer.hasPending(1)
    run.stop()
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: '' })
    expect(run.timer.pending).toBe(0)
    expect(server.requests).toHaveLength(1)
  })

  test.each(['in mid-stream', 'in a stall, whatever the processors hold back'])('%s: the text stays', async (phase) => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('όδ '), textChunk('ός')]))
    const isStall = phase.startsWith('in a stall')
    const run = watch(isStall ? { processors: [{ name: 'uppercase', locale: 'el' }] } : {})
    const exchange = await server.nextExchange()
    await run.seen('text-delta', isStall ? 'ΟΔ ' : 'ός')
    if (isStall) await setImmediate()
    run.stop()
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: isStall ? 'ΟΔ ΟΣ' : 'όδ ός' })
    await exchange.socketClosed
    expect(run.timer.pending).toBe(0)
  })

  test('while the reader is busy: what has arrived comes in one piece, then the end', async () => {
    const controller = new AbortController()
    let step = -1
    const source = createStepwiseSource({
      texts: [...'abcdefg'],
      before: (index) => {
        step = index
      }
    })
    const events = run(runOptions({ source, signal: controller.signal, queueCapacity: 3 }))
    await events.next()
    expect((await events.next()).value).toMatchObject({ type: 'text-delta', text: 'a' })
    while (step < 4) await setImmediate()
    await setImmediate()
    // The queue holds three, and the model waits with a fifth.
    expect(step).toBe(4)
    controller.abort()
    expect(await collect(events)).toMatchObject([
      { type: 'metrics-update', queueDepth: 3, queueHighWater: 3 },
      { type: 'text-delta', text: 'bcde' },
      { type: 'run-abort', text: 'abcde' }
    ])
  })

  test('is told by the signal, not by the error that it causes', async () => {
    server.respondWith(jsonAnswer(401, { error: { message: 'no' } }))
    const controller = new AbortController()
    const source = createLoopbackSource(server, {
      createChatModel: () => {
        controller.abort()
        return Promise.reject(new Error('something else entirely'))
      }
    })
    const run = watch({ source, signal: controller.signal })
    expect(await run.ending()).toMatchObject({ type: 'run-abort' })
  })

  test('a chunk that comes after it is counted, never shown', async () => {
    const controller = new AbortController()
    const before = (index: number) => {
      if (index === 2) controller.abort()
    }
    const source = createStepwiseSource({ texts: ['a', 'b', 'c', 'd'], before })
    const run = watch({ source, signal: controller.signal })
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: 'ab', chunksAfterStop: 1 })
  })

  test('a model that never settles is not waited for', async () => {
    const run = watch({ source: createStepwiseSource({ texts: ['a'], finally: () => new Promise(() => {}) }) })
    await run.seen('text-delta', 'a')
    run.stop()
    expect(await run.ending()).toMatchObject({ type: 'run-abort', text: 'a' })
    expect(run.timer.pending).toBe(0)
  })
})

describe('a reader that leaves', () => {
  test('in mid-stream closes the socket', async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('a'), textChunk('b')]))
    const options = runOptions({ source: createLoopbackSource(server) })
    const exchange = server.nextExchange()
    for await (const event of run(options)) if (event.type === 'text-delta') break
    await (await exchange).socketClosed
    expect(options.timer.pending).toBe(0)
  })

  test('while the model is silent closes the socket too', async () => {
    server.respondWith(neverAnswer)
    const options = runOptions({ source: createLoopbackSource(server) })
    const events = run(options)
    await events.next()
    const waiting = events.next()
    const exchange = await server.nextExchange()
    await events.return()
    await exchange.socketClosed
    expect(await waiting).toMatchObject({ value: { type: 'run-abort' } })
    expect(await events.next()).toEqual({ value: undefined, done: true })
    expect(options.timer.pending).toBe(0)
  })

  test('before the first event starts nothing', async () => {
    const options = runOptions({ source: createLoopbackSource(server) })
    await run(options).return()
    expect(options.timer.pending).toBe(0)
    expect(server.socketsOpened).toBe(0)
  })

  test('leaves no listener on the signal', async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('a')]))
    const signal = new AbortController().signal
    const added: string[] = []
    const removed: string[] = []
    const { addEventListener, removeEventListener } = signal
    signal.addEventListener = (type: string, ...rest: [never]) => {
      added.push(type)
      addEventListener.call(signal, type, ...rest)
    }
    signal.removeEventListener = (type: string, ...rest: [never]) => {
      removed.push(type)
      removeEventListener.call(signal, type, ...rest)
    }
    for await (const event of run(runOptions({ source: createLoopbackSource(server), signal }))) {
      if (event.type === 'text-delta') break
    }
    expect(added.length).toBeGreaterThan(0)
    expect(removed).toEqual(added)
  })
})

async function collect(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const collected: RunEvent[] = []
  for await (const event of events) collected.push(event)
  return collected
}
