import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../../helpers/chat-completions-server'
import { REMOTE_PROVIDERS } from '../provider-case'
import { type Reading, readWholeStream } from './independent-reading'
import { runCutStream } from './run-cut-stream'
import { SERVER_STREAMS } from './server-streams'
import { cuts, goodStream } from './stream-arbitraries'

const isFull = process.env['STREAMSCOPE_FULL'] === '1'
const NUMBER_OF_CUTS = isFull ? 10_000 : 300
const NUMBER_OF_TRUNCATIONS = isFull ? 3_000 : 150
const TIMEOUT_MS = isFull ? 1_200_000 : 60_000

const OUTCOMES: Readonly<Record<string, string>> = { stop: 'complete', length: 'cut-off', content_filter: 'filtered' }
const provider = fc.constantFrom(...REMOTE_PROVIDERS)

/** What was said, whatever the pieces it came in. */
function joinAlike(deltas: Reading['deltas']): Reading['deltas'] {
  const joined: Reading['deltas'] = []
  for (const delta of deltas) {
    const last = joined.at(-1)
    if (last?.type === delta.type) last.text += delta.text
    else joined.push({ ...delta })
  }
  return joined
}

describe('conformance to an independent reading of the same bytes', () => {
  let server: ChatCompletionsServer
  beforeAll(async () => {
    server = await startChatCompletionsServer()
  })
  afterAll(() => server.close())

  it.each(SERVER_STREAMS)('reads what $server sends', async ({ bytes, hasReasoning }) => {
    const { end, deltas } = await runCutStream(server, 'compatible', bytes, [])
    const reasoning = deltas.filter(({ type }) => type === 'reasoning-delta')
    expect(reasoning.map(({ text }) => text)).toEqual(hasReasoning ? ['Hm.'] : [])
    expect(end).toMatchObject({ type: 'run-end', outcome: 'complete', finishReason: 'stop', text: 'Once upon' })
  })

  it('says the same wherever the bytes are cut', { timeout: TIMEOUT_MS }, async () => {
    const property = fc.asyncProperty(provider, goodStream, cuts, async (chosen, bytes, cutting) => {
      const { end, deltas } = await runCutStream(server, chosen, bytes, cutting(bytes.length))
      const { deltas: expected, finishReason, usage } = readWholeStream(bytes)
      expect(deltas).toEqual(expected)
      expect(end).toMatchObject({ type: 'run-end', outcome: OUTCOMES[finishReason ?? ''], finishReason, usage })
    })
    await fc.assert(property, { numRuns: NUMBER_OF_CUTS })
  })

  it('joins nothing but texts that follow each other, where it may join', { timeout: TIMEOUT_MS }, async () => {
    const property = fc.asyncProperty(provider, goodStream, cuts, async (chosen, bytes, cutting) => {
      const { end, deltas } = await runCutStream(server, chosen, bytes, cutting(bytes.length), 'throughput')
      const { deltas: expected, finishReason, usage } = readWholeStream(bytes)
      expect(joinAlike(deltas)).toEqual(joinAlike(expected))
      expect(end).toMatchObject({ type: 'run-end', outcome: OUTCOMES[finishReason ?? ''], finishReason, usage })
      if (usage === null) expect(end.metrics.tokens).toBe(expected.length)
    })
    await fc.assert(property, { numRuns: NUMBER_OF_CUTS })
  })

  it('never takes a truncated stream for a whole one, and loses nothing of it', { timeout: TIMEOUT_MS }, async () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    const property = fc.asyncProperty(provider, goodStream, part, cuts, async (chosen, whole, share, cutting) => {
      const bytes = whole.subarray(0, Math.floor(share * whole.length))
      const { end, deltas } = await runCutStream(server, chosen, bytes, cutting(bytes.length))
      const { deltas: expected, finishReason } = readWholeStream(bytes)
      // What had come of a chunk that was cut may follow what the whole events say.
      expect(deltas.slice(0, expected.length)).toEqual(expected)
      expect(deltas.length - expected.length).toBeLessThanOrEqual(1)
      if (finishReason !== null) expect(end.type).toBe('run-end')
      else expect(end).not.toMatchObject({ outcome: 'complete' })
    })
    await fc.assert(property, { numRuns: NUMBER_OF_TRUNCATIONS })
  })
})
