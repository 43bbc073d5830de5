import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outcomeOf } from '../../../src/main/streaming/finish-outcome'
import { createPipeline } from '../../../src/main/streaming/processors/pipeline'
import { PACE_MS } from '../../../src/main/streaming/processors/smooth'
import type { ProcessorName, ProcessorSpec } from '../../../src/shared/processor-spec'
import type { RunEvent } from '../../../src/shared/run-event'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../../helpers/completion-chunks'
import { encodeEvent, encodeEventStream } from '../../helpers/event-stream-bytes'
import { streamBytes, streamThenHold } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { processEvents, textDelta } from './processors/process-text'
import { type WatchedRun, watchRun } from './watch-run'

const SETTINGS: readonly ProcessorSpec[] = [
  { name: 'uppercase' },
  { name: 'replace', from: 'two', to: 'to' },
  { name: 'redact' },
  { name: 'sentences' },
  { name: 'words' },
  { name: 'think-splitter' },
  { name: 'json' },
  { name: 'smooth', lagMs: 60 },
  { name: 'stop-at', phrase: 'ee' },
  { name: 'limit', count: 9 },
  { name: 'limit', count: 3, unit: 'words' }
]

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

/** Turns the clock for what smooths the text, for as long as the run goes on. */
async function endOf(run: WatchedRun) {
  let hasEnded = false
  const ended = run.finished.then(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    await Promise.race([run.timer.hasPendingIn(PACE_MS), ended])
    if (!hasEnded) run.timer.advance(PACE_MS)
  }
  return run.ending()
}

/** What a chain is by definition: each step takes all that the one before it lets out. The last that ends the text counts. */
async function compose(chain: readonly ProcessorSpec[], texts: readonly string[]) {
  let events: RunEvent[] = texts.map(textDelta)
  let endedBy: ProcessorName | null = null
  for (const spec of chain) {
    const onEarlyEnd = (name: ProcessorName) => {
      endedBy = name
    }
    events = await processEvents(createPipeline([spec], { onEarlyEnd, reducedMotion: true }), events)
  }
  const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
  return { text, endedBy: endedBy as ProcessorName | null }
}

const chainOf = fc.array(fc.constantFrom(...SETTINGS), { minLength: 1, maxLength: 4 })
const textsOf = fc.array(fc.constantFrom('One ', 'two', ' three', '. ', 'Four', '?\n', '<think>', '</think>', 'é'), {
  maxLength: 10
})

/** Where the finish reason has come by the time that the limit ends what was smoothed. */
const READ_AHEAD: [ProcessorSpec[], string[], string, boolean][] = [
  [
    [
      { name: 'smooth', lagMs: 60 },
      { name: 'limit', count: 9 }
    ],
    ['One ', 'One ', 'two', 'One ', 'One '],
    'stop',
    false
  ]
]
const lastOf = fc.constantFrom('stop', 'length', 'nothing', 'malformed')

function bytesOf(texts: readonly string[], last: string): Uint8Array {
  const chunks = [roleChunk(), ...texts.map(textChunk)]
  if (last === 'malformed') {
    const broken = `${chunks.map((chunk) => encodeEvent(chunk)).join('')}data: {broken\n\n`
    return new TextEncoder().encode(broken)
  }
  return last === 'nothing'
    ? encodeEventStream(chunks, { done: false })
    : encodeEventStream([...chunks, finishChunk(last)])
}

describe('a chain of processors', () => {
  test('gives what its steps give one after the other, and ends for the reason of the last that ends it', async () => {
    await fc.assert(
      fc.asyncProperty(chainOf, textsOf, lastOf, fc.boolean(), async (chain, texts, last, isCut) => {
        const bytes = bytesOf(texts, last)
        const middle = Math.floor(bytes.length / 2)
        server.respondWith(streamBytes(isCut ? [bytes.subarray(0, middle), bytes.subarray(middle)] : [bytes]))
        const end = await endOf(watchRun({ source: createLoopbackSource(server), processors: chain }))
        const { text, endedBy } = await compose(chain, texts)
        expect(end.text).toBe(text)
        const finishReason = endedBy ?? (last === 'nothing' ? null : last)
        if (finishReason === 'malformed') expect(end.type).toBe('run-error')
        else {
          const outcome = outcomeOf({ finishReason, omitsFinishReason: false, hasContent: text !== '' })
          expect(end).toMatchObject({ type: 'run-end', finishReason, outcome })
        }
      }),
      { numRuns: 300, examples: READ_AHEAD }
    )
  })

  const limit: ProcessorSpec = { name: 'limit', count: 5 }
  const neighbours = SETTINGS.filter(({ name }) => name !== 'stop-at' && name !== 'limit')
  test.each(neighbours.flatMap((spec) => [[[spec, limit]], [[limit, spec]]]))(
    'lets go of a server that would go on: %j',
    async (chain) => {
      const texts = ['One two', ' three', '. Four', ' five', '? Six ']
      server.respondWith(streamThenHold([roleChunk(), ...texts.map(textChunk)]))
      const run = watchRun({ source: createLoopbackSource(server), processors: chain })
      const exchange = await server.nextExchange()
      expect(await endOf(run)).toMatchObject({ type: 'run-end', outcome: 'cut-off', finishReason: 'limit' })
      await exchange.socketClosed
      expect(run.timer.pending).toBe(0)
    }
  )
})
