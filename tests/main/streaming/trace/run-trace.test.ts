import { afterEach, beforeEach, expect, test } from 'vitest'
import { RunTrace } from '../../../../src/main/streaming/trace/run-trace'
import { UNKNOWN } from '../../../../src/shared/trace'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../../helpers/chat-completions-server'
import { deltaChunk, finishChunk, textChunk } from '../../../helpers/completion-chunks'
import { encodeEventStream } from '../../../helpers/event-stream-bytes'
import { createManualTimer } from '../../../helpers/manual-timer'
import { jsonAnswer, replyWith, streamBytes, streamOf } from '../../../helpers/response-scripts'
import { cuttingFetch } from '../../faults/conformance/run-cut-stream'
import { marksOf, rowsOf, traceRun } from './trace-run'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

test('each token passes its stations in order, and each output knows what went into it', async () => {
  server.respondWith(replyWith(['One. ', 'Two', ' words. ', 'Three']))
  const processors = [{ name: 'sentences' as const }]
  const { trace, events } = await traceRun({ origin: server.origin, request: { processors } })
  const tokens = rowsOf(trace, 'tokens')
  const outputs = rowsOf(trace, 'outputs')
  expect(tokens).toHaveLength(4)
  for (const {
    wire = Number.NaN,
    callback = Number.NaN,
    queueIn = Number.NaN,
    queueOut = Number.NaN,
    output
  } of tokens) {
    expect(callback).toBeGreaterThanOrEqual(wire)
    expect(queueIn).toBeGreaterThanOrEqual(callback)
    expect(outputs[output ?? -1]?.at).toBeGreaterThanOrEqual(queueOut)
  }
  const deltas = events.filter(({ type }) => type === 'text-delta')
  expect(outputs.map(({ sequence }) => sequence)).toEqual(deltas.map(({ sequence }) => sequence))
  expect(outputs.reduce((sum, { length }) => sum + (length ?? 0), 0)).toBe('One. Two words. Three'.length)
})

test('text that a processor of tags held back belongs to the event that released it', async () => {
  server.respondWith(streamOf([textChunk('<th'), finishChunk()]))
  const { trace, events } = await traceRun({ origin: server.origin, reasoning: 'think-tags' })
  expect(events.at(-1)).toMatchObject({ text: '<th' })
  const marks = rowsOf(trace, 'events').map((row) => marksOf(row.marks))
  expect(marks.at(-1)).toEqual(['event', 'done', 'callback', 'text'])
  expect(rowsOf(trace, 'tokens').at(-1)?.event).toBe(marks.length - 1)
})

test('each attempt has its response, and the callbacks belong to the one that succeeded', async () => {
  const timer = createManualTimer()
  server.respondWith(jsonAnswer(429, { error: { message: 'Slow down.' } }, { 'retry-after': '1' }))
  const running = traceRun({
    origin: server.origin,
    timer,
    onEvent: (event) => {
      if (event.type !== 'retry') return
      server.respondWith(replyWith(['Hi']))
      void timer.hasPendingIn(event.delayMs).then(() => timer.advance(event.delayMs))
    }
  })
  const { trace } = await running
  const { facts } = trace.read({ tokens: 0, outputs: 0, batches: 0, reads: 0, events: 0, callbacks: 0 }, 10)
  expect(facts.responses.map(({ status }) => status)).toEqual([429, 200])
  const [token] = rowsOf(trace, 'tokens')
  expect(rowsOf(trace, 'events')[token?.event ?? -1]?.response).toBe(1)
})

test('what keeps a connection alive is told from what carries something', async () => {
  server.respondWith(streamOf([deltaChunk({ role: 'assistant' }), textChunk('Hi')], { comment: 'ping' }))
  const { trace } = await traceRun({ origin: server.origin })
  expect(rowsOf(trace, 'events').map(({ marks }) => marksOf(marks))).toEqual([
    [],
    ['event', 'callback'],
    [],
    ['event', 'callback', 'text'],
    ['event', 'done']
  ])
  expect(new TextDecoder().decode(trace.wire.read(0) ?? undefined)).toBe(': ping\n\n')
})

test('a slow reader is felt up to the socket: with one place in the queue, each read waits for the token before', async () => {
  const texts = ['a', 'b', 'c', 'd', 'e', 'f']
  const bytes = encodeEventStream(texts.map(textChunk), { done: false })
  const eventLength = bytes.length / texts.length
  server.respondWith(streamBytes([bytes]))
  const timer = createManualTimer()
  const waits: number[] = []
  let isOver = false
  const running = traceRun({
    origin: server.origin,
    fetch: cuttingFetch(texts.map((_, index) => Math.round(index * eventLength))),
    timer,
    request: { queueCapacity: 1, readerDelayMs: 10 }
  }).finally(() => {
    isOver = true
  })
  const turn = async (): Promise<void> => {
    await Promise.race([timer.hasPendingIn(10), running])
    if (isOver) return
    waits.push(10)
    timer.advance(10)
    await turn()
  }
  await turn()
  const { trace } = await running
  const reads = rowsOf(trace, 'reads').map(({ at }) => at ?? 0)
  expect(waits.length).toBeGreaterThanOrEqual(texts.length)
  expect(reads.at(-1)).toBeGreaterThanOrEqual((texts.length - 3) * 1000)
})

test('times of the window are put on the clock of main, between what was sent and what was told', () => {
  const timer = createManualTimer()
  const trace = new RunTrace({ runId: 'run-1', timer, queueCapacity: 256 })
  const base = { runId: 'run-1', atMs: 0 }
  trace.eventCame({
    ...base,
    type: 'run-start',
    sequence: 0,
    provider: 'builtin',
    model: 'm',
    messages: [],
    processors: []
  })
  timer.advance(100)
  trace.batchSent(0, 5)
  timer.advance(50)
  // The window's clock is 1,000,000 ms ahead; the way takes 2 ms there and 2 ms back.
  const sighting = { sequence: 0, receivedMs: 1_000_102, committedMs: 1_000_110, paintedMs: null }
  trace.batchesSeen(1_000_148, [sighting])
  expect(rowsOf(trace, 'batches')).toEqual([
    { last: 5, sent: 10_000, received: 10_200, committed: 11_000, painted: undefined }
  ])
  trace.batchesSeen(1_000_148, [{ ...sighting, sequence: 7 }])
  expect(rowsOf(trace, 'batches')).toHaveLength(1)
  expect(UNKNOWN).toBe(2 ** 32 - 1)
})
