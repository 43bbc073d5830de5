import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeEvents } from '../../../src/shared/journal-record'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import {
  deltaChunk,
  finishChunk,
  reply,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../helpers/completion-chunks'
import { replyWith, streamOf } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const watch = (options: Partial<Parameters<typeof watchRun>[0]> = {}) =>
  watchRun({ source: createLoopbackSource(server), ...options })

test('a good reply: start, a delta for each token, the end with the whole text, usage and figures', async () => {
  server.respondWith(replyWith(['Once', ' upon', ' a time.']))
  const run = watch()
  expect(await run.finished).toMatchObject([
    {
      type: 'run-start',
      runId: 'run-1',
      provider: 'compatible',
      model: 'test-model',
      messages: [{ role: 'human', content: 'Hello' }],
      processors: []
    },
    { type: 'text-delta', text: 'Once' },
    { type: 'metrics-update', tokens: expect.any(Number), timeToFirstTokenMs: 0 },
    { type: 'text-delta', text: ' upon' },
    { type: 'text-delta', text: ' a time.' },
    {
      type: 'run-end',
      outcome: 'complete',
      finishReason: 'stop',
      usage: { inputTokens: 7, outputTokens: 3, totalTokens: 10 },
      metrics: { tokens: 3, queueDepth: 0, timeToFirstTokenMs: 0, durationMs: 0 },
      text: 'Once upon a time.'
    }
  ])
  await run.ending()
  expect(run.timer.pending).toBe(0)
  expect(server.requests).toHaveLength(1)
})

test('the messages reach the server in their roles', async () => {
  server.respondWith(replyWith(['Hi']))
  await watch().ending()
  expect(server.requests[0]?.body).toMatchObject({ stream: true, messages: [{ role: 'user', content: 'Hello' }] })
})

describe('what chunks carry', () => {
  test('reasoning is no text', async () => {
    server.respondWith(streamOf([roleChunk(), deltaChunk({ reasoning_content: 'hm' }), textChunk('42'), finishChunk()]))
    const run = watch({ processors: [{ name: 'uppercase' }] })
    expect(await run.ending()).toMatchObject({ type: 'run-end', text: '42', metrics: { tokens: 2 } })
    expect(await run.seen('reasoning-delta')).toMatchObject({ text: 'hm' })
  })

  test('reasoning, text, finish reason and usage that come in one chunk', async () => {
    const chunk = {
      ...deltaChunk({ role: 'assistant', reasoning_content: 'hm', content: 'yes' }, 'length'),
      usage: USAGE
    }
    server.respondWith(streamOf([chunk]))
    const run = watch()
    expect(await run.ending()).toMatchObject({ outcome: 'cut-off', text: 'yes', usage: { totalTokens: 30 } })
    expect(run.events.map(({ type }) => type)).toEqual([
      'run-start',
      'reasoning-delta',
      'metrics-update',
      'text-delta',
      'run-end'
    ])
  })

  test('empty text is no text', async () => {
    server.respondWith(streamOf([roleChunk(), textChunk(''), textChunk('a'), textChunk(''), finishChunk()]))
    const run = watch()
    expect(await run.ending()).toMatchObject({ text: 'a', metrics: { tokens: 1 } })
    expect(run.events.filter(({ type }) => type === 'text-delta')).toHaveLength(1)
  })

  test('tool calls break no text, and are a good end', async () => {
    server.respondWith(
      streamOf([
        roleChunk(),
        textChunk('a'),
        toolCallChunk('{"x'),
        textChunk('b'),
        toolCallChunk('":1}'),
        finishChunk('tool_calls')
      ])
    )
    expect(await watch().ending()).toMatchObject({ outcome: 'complete', finishReason: 'tool_calls', text: 'ab' })
  })

  test('usage survives a server that never says a role', async () => {
    server.respondWith(streamOf([textChunk('a'), textChunk('b'), finishChunk(), usageChunk(10, 20)]))
    expect(await watch().ending()).toMatchObject({ outcome: 'complete', text: 'ab', usage: { outputTokens: 20 } })
  })

  test('usage that lacks a sum', async () => {
    const usage = { ...usageChunk(), usage: { prompt_tokens: 10, completion_tokens: 20 } }
    server.respondWith(streamOf([textChunk('a'), finishChunk(), usage]))
    expect(await watch().ending()).toMatchObject({ usage: { inputTokens: 10, outputTokens: 20, totalTokens: 30 } })
  })

  test.each([
    [{}],
    [{ prompt_tokens: 5, total_tokens: 7 }],
    [{ prompt_tokens: null, completion_tokens: null, total_tokens: null }],
    [{ prompt_tokens: '5', completion_tokens: '2', total_tokens: '7' }],
    [{ prompt_tokens: -1, completion_tokens: -1, total_tokens: -1 }]
  ])('usage that tells no count of the reply is none: %j', async (usage) => {
    server.respondWith(streamOf([textChunk('a'), textChunk('b'), finishChunk(), { ...usageChunk(), usage }]))
    const ending = await watch().ending()
    expect(ending).toMatchObject({ outcome: 'complete', text: 'ab', usage: null, metrics: { tokens: 2 } })
    expect(decodeEvents(JSON.stringify(ending), 'run-1')).toEqual([ending])
  })

  test('how many tokens were thought is part of the usage', async () => {
    const usage = { ...USAGE, completion_tokens_details: { reasoning_tokens: 12 } }
    server.respondWith(streamOf([textChunk('a'), finishChunk(), { ...usageChunk(), usage }]))
    expect(await watch().ending()).toMatchObject({ usage: { outputTokens: 20, reasoningTokens: 12 } })
  })

  test('a sum that is no count is made up for', async () => {
    const usage = { prompt_tokens: '5', completion_tokens: 2, total_tokens: '7' }
    server.respondWith(streamOf([textChunk('a'), finishChunk(), { ...usageChunk(), usage }]))
    expect(await watch().ending()).toMatchObject({ usage: { inputTokens: 0, outputTokens: 2, totalTokens: 2 } })
  })

  test('a provider that counted nothing of a text that came does not have the last word', async () => {
    server.respondWith(streamOf([textChunk('a'), textChunk('b'), finishChunk(), usageChunk(0, 0)]))
    expect(await watch().ending()).toMatchObject({ usage: { outputTokens: 0 }, metrics: { tokens: 2 } })
  })
})

const USAGE = { prompt_tokens: 10, completion_tokens: 20, total_tokens: 30 }

describe('how a stream ends', () => {
  test.each([
    ['stop', 'complete'],
    ['length', 'cut-off'],
    ['content_filter', 'filtered']
  ] as const)('%s is %s, with the text', async (finishReason, outcome) => {
    server.respondWith(replyWith(['a', 'b'], finishReason))
    expect(await watch().ending()).toMatchObject({ type: 'run-end', outcome, finishReason, text: 'ab' })
  })

  test('without a finish reason it is incomplete', async () => {
    server.respondWith(streamOf([roleChunk(), textChunk('a')]))
    expect(await watch().ending()).toMatchObject({ outcome: 'incomplete', finishReason: null, text: 'a' })
  })

  test('without a finish reason it is complete where the provider is known to omit it', async () => {
    server.respondWith(streamOf([roleChunk(), textChunk('a')]))
    const source = createLoopbackSource(server, { omitsFinishReason: true })
    expect(await watch({ source }).ending()).toMatchObject({ outcome: 'complete', finishReason: null, text: 'a' })
  })

  test('without anything it is incomplete, whoever the provider', async () => {
    server.respondWith(streamOf([]))
    const source = createLoopbackSource(server, { omitsFinishReason: true })
    expect(await watch({ source }).ending()).toMatchObject({ type: 'run-end', outcome: 'incomplete', text: '' })
  })
})

describe('processors', () => {
  test('the deltas and the whole text are as the processors left them', async () => {
    server.respondWith(streamOf(reply(['stra', 'ße ', '\ud801', '\udc28'])))
    const run = watch({ processors: [{ name: 'uppercase' }] })
    expect(await run.ending()).toMatchObject({ outcome: 'complete', text: 'STRASSE 𐐀' })
  })

  test('what a processor holds back comes before the end', async () => {
    server.respondWith(streamOf(reply(['όδ', 'ός'])))
    const run = watch({ processors: [{ name: 'uppercase', locale: 'el' }] })
    expect(await run.ending()).toMatchObject({ outcome: 'complete', text: 'ΟΔΟΣ' })
  })

  test('one that throws ends the run with an error, and the request with it', async () => {
    server.respondWith(replyWith(['a']))
    const run = watch({ processors: [{ name: 'uppercase', locale: 'no such tag' }] })
    expect(await run.ending()).toMatchObject({
      type: 'run-error',
      error: { code: 'bad-request', message: expect.stringContaining('no such tag') }
    })
    expect(run.timer.pending).toBe(0)
    expect(server.requests).toHaveLength(0)
  })
})

test('figures are told at the first token and then at most four times a second', async () => {
  const run = watch()
  const exchange = await server.nextExchange()
  await exchange.write(`data: ${JSON.stringify(roleChunk())}\n\n`)
  for (let token = 0; token < 20; token += 1) {
    run.timer.advance(100)
    await exchange.write(`data: ${JSON.stringify(textChunk(` ${token}`))}\n\n`)
    await run.seen('text-delta', ` ${token}`)
  }
  await exchange.write(`data: ${JSON.stringify(finishChunk())}\n\ndata: [DONE]\n\n`)
  await exchange.end()
  expect(await run.ending()).toMatchObject({ metrics: { timeToFirstTokenMs: 100, tokensPerSecond: 10, tokens: 20 } })
  const updates = run.events.filter((event) => event.type === 'metrics-update')
  expect(updates.map(({ atMs }) => atMs)).toEqual([100, 400, 700, 1000, 1300, 1600, 1900])
})
