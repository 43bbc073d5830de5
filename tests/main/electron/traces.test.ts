import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTraces, LAST_SIGHTINGS_MS } from '../../../src/main/electron/traces'
import { TraceFolder } from '../../../src/main/history/trace-folder'
import type { RunTrace } from '../../../src/main/streaming/trace/run-trace'
import { redact } from '../../../src/shared/redact'
import { createManualTimer } from '../../helpers/manual-timer'

const FROM_THE_START = { tokens: 0, outputs: 0, batches: 0, reads: 0, events: 0, callbacks: 0 }
const KEY = 'sk-live-0123456789abcdef0123'

let dataFolder: string
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'streamscope-traces-'))
})
afterEach(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }))

function open() {
  const timer = createManualTimer()
  const troubles: unknown[] = []
  const traces = createTraces({
    folder: new TraceFolder(dataFolder),
    timer,
    redact: (text) => redact(text, [KEY]),
    reportError: (what, error) => void troubles.push([what, error])
  })
  return { timer, traces, troubles }
}

/** What a stream of one token leaves, the key wherever it may turn up. */
function fill(trace: RunTrace): void {
  const body = new TextEncoder().encode(`data: {"said":"${KEY}"}\n\n`)
  trace.wire.responseCame(200, [
    ['content-type', 'text/event-stream'],
    ['set-cookie', 'a=b'],
    ['x-echo', KEY]
  ])
  trace.wire.bytesCame(body)
  trace.wire.eventRead({ kind: 'chunk', makesCallback: true, carriesUsage: false })
  trace.wire.blockEnded(body.length)
  const content = { text: 'Hi', reasoning: '', hasToolCall: false, finishReason: null, usage: null }
  trace.tokenCame(trace.tokenCallbackCame(content, () => ({ token: KEY })))
  trace.tokenTaken()
  trace.eventCame({ type: 'text-delta', runId: trace.runId, sequence: 1, atMs: 0, text: 'Hi' })
}

test('a trace is the same while the run goes on and when it is read from its file, with no key in it', async () => {
  const { timer, traces, troubles } = open()
  fill(traces.open('run-1', 256))
  const live = await traces.read('run-1', FROM_THE_START)
  const liveTexts = await traces.texts('run-1', 'events', 0, 10)
  expect(JSON.stringify([live, liveTexts])).not.toContain(KEY)
  expect(live?.facts.responses[0]?.headers).toContainEqual(['set-cookie', '[redacted]'])

  traces.close('run-1')
  timer.advance(LAST_SIGHTINGS_MS)
  await expect.poll(() => traces.find('run-1')).toBe(null)
  expect(troubles).toEqual([])

  const later = open().traces
  expect(await later.read('run-1', FROM_THE_START)).toEqual({ ...live, facts: { ...live?.facts, isOver: true } })
  expect(await later.texts('run-1', 'events', 0, 10)).toEqual(liveTexts)
  expect(await later.texts('run-1', 'callbacks', 0, 10)).toEqual([expect.stringContaining('[redacted]')])
  expect((await later.read('run-1', { ...FROM_THE_START, events: 1 }))?.tables.events.columns.at).toHaveLength(0)
})

test('what is waiting to be saved is saved at the end of the app', async () => {
  const { traces } = open()
  fill(traces.open('run-1', 256))
  traces.close('run-1')
  await traces.flush()
  expect(await open().traces.read('run-1', FROM_THE_START)).not.toBe(null)
})

test('what is being saved is waited for at the end of the app', async () => {
  const { timer, traces } = open()
  fill(traces.open('run-1', 256))
  traces.close('run-1')
  timer.advance(LAST_SIGHTINGS_MS)
  await traces.flush()
  expect(await open().traces.read('run-1', FROM_THE_START)).not.toBe(null)
})

test('traces that cannot be saved are kept for the latest runs alone, and each is said', async () => {
  // Where the folder of journals should be stands a file.
  await writeFile(join(dataFolder, 'history'), '')
  const { traces, troubles } = open()
  for (const runId of ['run-1', 'run-2', 'run-3']) {
    fill(traces.open(runId, 256))
    traces.close(runId)
    await traces.flush()
  }
  expect(troubles).toHaveLength(3)
  const counts = ['run-1', 'run-2', 'run-3'].map(
    async (runId) => (await traces.read(runId, FROM_THE_START))?.tables.tokens.columns
  )
  expect((await Promise.all(counts)).map((columns) => columns !== undefined)).toEqual([false, true, true])
  expect(traces.find('run-3')).toBe(null)
})

test('no trace, and a file that is none, are both no trace', async () => {
  const { traces } = open()
  expect(await traces.read('run-1', FROM_THE_START)).toBe(null)
  await new TraceFolder(dataFolder).write('run-1', {} as never)
  expect(await traces.read('run-1', FROM_THE_START)).toBe(null)
  await writeFile(join(dataFolder, 'history', 'run-1.trace'), 'torn')
  await writeFile(join(dataFolder, 'history', 'run-run-1.trace'), 'torn')
  expect(await traces.read('run-1', FROM_THE_START)).toBe(null)
  expect(await traces.texts('run-1', 'events', 0, 10)).toEqual([])
})
