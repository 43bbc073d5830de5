import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WAKE_GRACE_MS } from '../../../src/main/streaming/attempt'
import { createRunRegistry, type RunRegistryOptions } from '../../../src/main/streaming/run-registry'
import { RunFault } from '../../../src/shared/run-error'
import type { RunEvent } from '../../../src/shared/run-event'
import { type RunRequest, runRequestSchema } from '../../../src/shared/run-request'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../../helpers/completion-chunks'
import { encodeEvent } from '../../helpers/event-stream-bytes'
import { createManualTimer } from '../../helpers/manual-timer'
import { neverAnswer, replyWith, streamThenHold } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { checkEnding } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const CLOSED = new RunFault('interrupted', 'The window was closed.')

const REQUEST: RunRequest = runRequestSchema.parse({
  provider: 'compatible',
  model: 'some-model',
  messages: [{ role: 'human', content: 'Hello' }]
})

function createRegistry(changes: Partial<RunRegistryOptions> = {}) {
  const timer = createManualTimer()
  let runs = 0
  const registry = createRunRegistry({
    createSource: () => createLoopbackSource(server),
    timer,
    createRunId: () => `run-${++runs}`,
    random: () => 0,
    ...changes
  })
  return { registry, timer }
}

test('a run tells its events to its sink, in order', async () => {
  server.respondWith(replyWith(['a', 'b']))
  const events: RunEvent[] = []
  const { runId, finished } = createRegistry().registry.start(REQUEST, (event) => {
    events.push(event)
  })
  await finished
  expect(checkEnding(events)).toMatchObject({ type: 'run-end', runId, text: 'ab' })
})

test('what the processors of a run do can be read, also after its end', async () => {
  server.respondWith(replyWith(['Once', ' upon', ' a']))
  const { registry } = createRegistry()
  const request: RunRequest = { ...REQUEST, processors: [{ name: 'words' }, { name: 'uppercase' }] }
  const { runId, finished } = registry.start(request, () => {})
  await finished
  expect(registry.readSteps(runId).map(({ name, before, after }) => [name, before, after])).toEqual([
    ['words', 'Once upon a', 'Once upon a'],
    ['uppercase', 'Once upon a', 'ONCE UPON A']
  ])
  expect(registry.readSteps('no-such-run')).toEqual([])
})

test('two runs at a time do not meet', async () => {
  server.respondWith(replyWith(['a']), replyWith(['b']))
  const { registry } = createRegistry()
  const texts = new Map<string, string>()
  const started = [1, 2].map(() =>
    registry.start(REQUEST, (event) => {
      if (event.type === 'run-end') texts.set(event.runId, event.text)
    })
  )
  await Promise.all(started.map(({ finished }) => finished))
  expect([...texts.keys()].sort()).toEqual(['run-1', 'run-2'])
  expect([...texts.values()].sort()).toEqual(['a', 'b'])
})

test('the run waits for its sink', async () => {
  server.respondWith(replyWith(['a', 'b', 'c']))
  let inside = 0
  let most = 0
  const { finished } = createRegistry().registry.start(REQUEST, async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setImmediate(resolve))
    inside -= 1
  })
  await finished
  expect(most).toBe(1)
})

describe('cancel', () => {
  test('ends a run by its id, the others go on', async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('a')]), replyWith(['b']))
    const { registry } = createRegistry()
    const first: RunEvent[] = []
    const { runId, finished } = registry.start(REQUEST, (event) => {
      first.push(event)
      if (event.type === 'text-delta') expect(registry.cancel(runId)).toBe(true)
    })
    await finished
    expect(checkEnding(first)).toMatchObject({ type: 'run-abort', text: 'a' })

    const second: RunEvent[] = []
    await registry.start(REQUEST, (event) => {
      second.push(event)
    }).finished
    expect(checkEnding(second)).toMatchObject({ type: 'run-end', text: 'b' })
  })

  test('says no to a run that it does not know, or that has ended', async () => {
    server.respondWith(replyWith(['a']))
    const { registry } = createRegistry()
    expect(registry.cancel('run-1')).toBe(false)
    const { runId, finished } = registry.start(REQUEST, () => {})
    await finished
    expect(registry.cancel(runId)).toBe(false)
  })

  test('all at once, by no wish of a person: each is interrupted, in words, and every socket is closed', async () => {
    server.respondWith(neverAnswer)
    const { registry, timer } = createRegistry()
    const endings: string[] = []
    for (let run = 0; run < 3; run += 1) {
      registry.start(REQUEST, (event) => {
        if (event.type === 'run-error') endings.push(`${event.error.code}: ${event.error.message}`)
      })
    }
    for (let run = 0; run < 3; run += 1) await server.nextExchange()
    await registry.interruptAll(CLOSED)
    expect(endings).toEqual(Array(3).fill('interrupted: The window was closed.'))
    await server.allSocketsClosed()
    expect(timer.pending).toBe(0)
    await registry.interruptAll(CLOSED)
  })

  test('after sleep: a dead stream is interrupted, one that goes on is not', async () => {
    const { registry, timer } = createRegistry()
    const follow = () => {
      const events: RunEvent[] = []
      let tellFirstText = () => {}
      const firstText = new Promise<void>((resolve) => {
        tellFirstText = resolve
      })
      const { finished } = registry.start(REQUEST, (event) => {
        events.push(event)
        if (event.type === 'text-delta') tellFirstText()
      })
      return { events, finished, firstText }
    }
    const dead = follow()
    const deadExchange = await server.nextExchange()
    await deadExchange.write(encodeEvent(textChunk('a')))
    const alive = follow()
    const aliveExchange = await server.nextExchange()
    await dead.firstText
    registry.checkAfterSleep()
    timer.advance(WAKE_GRACE_MS - 1)
    await aliveExchange.write(encodeEvent(textChunk('b')))
    await alive.firstText
    timer.advance(1)
    await dead.finished
    expect(checkEnding(dead.events)).toMatchObject({
      type: 'run-error',
      error: { code: 'interrupted', message: expect.stringContaining('The computer slept') },
      text: 'a'
    })
    await aliveExchange.write(encodeEvent(finishChunk()))
    await aliveExchange.end()
    await alive.finished
    expect(checkEnding(alive.events)).toMatchObject({ type: 'run-end', outcome: 'complete', text: 'b' })
    expect(timer.pending).toBe(0)
  })

  test('while the source is being found', async () => {
    const { registry } = createRegistry({ createSource: () => new Promise(() => {}) })
    const events: RunEvent[] = []
    const { runId, finished } = registry.start(REQUEST, (event) => {
      events.push(event)
    })
    registry.cancel(runId)
    await finished
    expect(checkEnding(events)).toMatchObject({ type: 'run-abort', text: '' })
  })
})

describe('a source that cannot be made', () => {
  test.each(['thrown', 'rejected'])('is told as the end of the run: %s', async (way) => {
    const fault = new RunFault('missing-credential', 'There is no key. Set OPENAI_API_KEY.')
    const createSource = () => {
      if (way === 'thrown') throw fault
      return Promise.reject(fault)
    }
    const events: RunEvent[] = []
    await createRegistry({ createSource }).registry.start(REQUEST, (event) => {
      events.push(event)
    }).finished
    expect(events).toMatchObject([
      { type: 'run-start', provider: 'compatible', model: 'some-model' },
      { type: 'run-error', error: { code: 'missing-credential', message: fault.message }, text: '' }
    ])
    expect(server.socketsOpened).toBe(0)
  })
})

test('a sink that throws ends its run; who started it hears of it', async () => {
  server.respondWith(streamThenHold([roleChunk(), textChunk('a')]))
  const { registry, timer } = createRegistry()
  const { runId, finished } = registry.start(REQUEST, (event) => {
    if (event.type === 'text-delta') throw new Error('The window is gone.')
  })
  await expect(finished).rejects.toThrow('The window is gone.')
  expect(registry.cancel(runId)).toBe(false)
  await server.allSocketsClosed()
  expect(timer.pending).toBe(0)
})
