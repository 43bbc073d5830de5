import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HistoryStore, openHistoryStore } from '../../../src/main/history/history-store'
import { RETRY_INTERVAL_MS } from '../../../src/main/history/run-journal'
import type { RunEvent } from '../../../src/shared/run-event'
import { createManualTimer, type ManualTimer } from '../../helpers/manual-timer'
import { createFailingDisk, type FailingDisk } from './failing-disk'
import { deltasOf, eventsOf, requestOf, startOf } from './sample-run'

const NOON_MS = Date.parse('2026-11-22T12:00:00.000Z')
const MINUTE_MS = 60_000

let folder: string
let disk: FailingDisk
let timer: ManualTimer
let nowMs: number
let troubles: string[]
let changes: number
let stores: HistoryStore[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-history-'))
  disk = createFailingDisk()
  timer = createManualTimer()
  nowMs = NOON_MS
  troubles = []
  changes = 0
  stores = []
})

afterEach(async () => {
  for (const store of stores) await store.close()
  await rm(folder, { recursive: true })
})

async function openStore(): Promise<HistoryStore> {
  const store = await openHistoryStore({
    folder,
    timer,
    now: () => new Date(nowMs),
    fileSystem: disk,
    onTrouble: ({ message }) => troubles.push(message),
    onChange: () => {
      changes += 1
    }
  })
  stores.push(store)
  return store
}

/** Each run begins a minute after the one before. */
async function record(store: HistoryStore, events: readonly RunEvent[], prompt?: string): Promise<void> {
  nowMs += MINUTE_MS
  const take = store.record(requestOf(prompt))
  for (const event of events) take(event)
  await store.flush()
}

const journalPath = (runId: string) => join(folder, 'history', `run-${runId}.jsonl`)
const idsOf = (page: { runs: readonly { runId: string }[] }) => page.runs.map(({ runId }) => runId)
const listIds = async (store: HistoryStore, filter = {}) => idsOf(await store.list({ filter }))

async function recordThree(store: HistoryStore): Promise<void> {
  await record(store, eventsOf('a', ['A tale', ' of Mars'], 'Tell me a story\nabout Mars'))
  await record(store, eventsOf('b', ['Code is "poetry"'], 'One sentence, please'))
  await record(store, [startOf('c', 'Stop here', 'gpt-4o'), ...deltasOf('c', ['half'])])
}

test('runs are listed newest first, page by page, before and after a restart', async () => {
  const first = await openStore()
  await recordThree(first)
  for (const store of [first, await openStore()]) {
    const page = await store.list()
    expect(idsOf(page)).toEqual(['c', 'b', 'a'])
    expect(page).toMatchObject({ total: 3, problems: [] })
    expect(page.runs[2]).toMatchObject({
      startedAt: new Date(NOON_MS + MINUTE_MS).toISOString(),
      provider: 'builtin',
      model: 'story',
      status: 'Complete',
      outcome: 'complete',
      title: 'Tell me a story',
      tokens: 2,
      durationMs: 40,
      bytes: (await readFile(journalPath('a'))).length
    })
    expect(idsOf(await store.list({ offset: 1, limit: 1 }))).toEqual(['b'])
  }
})

test('a history that was never used is empty', async () => {
  const store = await openStore()
  expect(await store.list()).toEqual({ runs: [], total: 0, problems: [] })
  expect(await store.overview()).toEqual({ runs: 0, bytes: 0, deletedRuns: 0, deletedBytes: 0, models: [] })
  expect(await store.read('a')).toBeNull()
  expect(await store.closeInterruptedRuns()).toEqual([])
  expect(troubles).toEqual([])
})

test('a run is read whole, while it runs and from its file', async () => {
  const events = eventsOf('a', ['Once', ' upon'])
  const store = await openStore()
  const take = store.record(requestOf())
  for (const event of events.slice(0, 2)) take(event)
  expect(await store.read('a')).toMatchObject({ state: { text: 'Once', status: 'Streaming' }, missingEvents: 0 })
  for (const event of events.slice(2)) take(event)
  await store.flush()
  for (const each of [store, await openStore()]) {
    expect(await each.read('a')).toMatchObject({
      summary: { runId: 'a', status: 'Complete' },
      request: requestOf(),
      state: { text: 'Once upon', status: 'Complete' },
      events,
      missingEvents: 0
    })
  }
})

test('a password in an address is not kept', async () => {
  const store = await openStore()
  const take = store.record({ ...requestOf(), baseUrl: 'http://user:hunter22@localhost/v1' })
  take(startOf('a'))
  await store.flush()
  expect(await readFile(journalPath('a'), 'utf8')).not.toContain('hunter22')
})

test('filters narrow the list', async () => {
  const store = await openStore()
  await recordThree(store)
  expect(await listIds(store, { models: ['gpt-4o'] })).toEqual(['c'])
  expect(await listIds(store, { providers: ['openai'] })).toEqual([])
  expect(await listIds(store, { statuses: ['Complete'] })).toEqual(['b', 'a'])
  const [b] = (await store.list({ filter: { statuses: ['Complete'] } })).runs
  expect(await listIds(store, { startedFrom: b?.startedAt })).toEqual(['c', 'b'])
  expect(await listIds(store, { startedBefore: b?.startedAt })).toEqual(['a'])
  await expect(store.list({ limit: 0 })).rejects.toThrow()
})

test('the search looks through prompt, reply, reasoning, model and error, in any case', async () => {
  const store = await openStore()
  await recordThree(store)
  await record(store, [
    startOf('d'),
    { type: 'reasoning-delta', runId: 'd', sequence: 1, atMs: 1, text: 'Let me thi' },
    { type: 'reasoning-delta', runId: 'd', sequence: 2, atMs: 2, text: 'nk' },
    ...eventsOf('d', ['x', 'y', 'z']).slice(-1)
  ])
  const cases: Record<string, string[]> = {
    'TALE of': ['a'],
    'mars story': ['a'],
    '"poetry"': ['b'],
    half: ['c'],
    'GPT-4O': ['c'],
    think: ['d'],
    helpful: ['d', 'c', 'b', 'a'],
    'text-deltas': [],
    zebra: [],
    '   ': ['d', 'c', 'b', 'a']
  }
  for (const each of [store, await openStore()]) {
    for (const [text, expected] of Object.entries(cases)) {
      expect([text, await listIds(each, { text })]).toEqual([text, expected])
    }
  }
})

test('a search sees what changed since the last one, and can be given up', async () => {
  const store = await openStore()
  await recordThree(store)
  expect(await listIds(store, { text: 'tale' })).toEqual(['a'])
  await record(store, eventsOf('e', ['another tale'], 'Go on'))
  expect(await listIds(store, { text: 'tale' })).toEqual(['e', 'a'])
  const aborted = AbortSignal.abort(new Error('newer search'))
  await expect(store.list({ filter: { text: 'zebra' } }, aborted)).rejects.toThrow('newer search')
})

test('a deleted run can be taken back, also after a restart, until it is purged', async () => {
  const store = await openStore()
  await recordThree(store)
  const whole = await store.read('a')
  expect(await store.delete(['a', 'unknown'])).toEqual(['a'])
  expect(await listIds(store)).toEqual(['c', 'b'])
  expect(await store.read('a')).toBeNull()
  expect(await store.overview()).toMatchObject({ runs: 2, deletedRuns: 1, deletedBytes: whole?.summary.bytes })

  const later = await openStore()
  expect(await later.restore(['a', 'unknown'])).toEqual(['a'])
  expect(await listIds(later)).toEqual(['c', 'b', 'a'])
  expect(await later.read('a')).toEqual(whole)

  await later.delete(['a'])
  expect(await later.purge(new Date(nowMs))).toBe(0)
  nowMs += 1
  expect(await later.purge(new Date(nowMs))).toBe(1)
  expect(await later.restore(['a'])).toEqual([])
  expect(await readdir(join(folder, 'history', 'trash'))).toEqual([])
  expect(await readFile(join(folder, 'history', 'index.jsonl'), 'utf8')).not.toContain('Tell me a story')
  expect((await readdir(join(folder, 'history'))).sort()).toEqual([
    'index.jsonl',
    'run-b.jsonl',
    'run-c.jsonl',
    'trash'
  ])
})

test('a deleted run keeps its place in the trash until its trace is gone too', async () => {
  const store = await openStore()
  await recordThree(store)
  await store.delete(['a'])
  const tracePath = join(folder, 'history', 'run-a.trace')
  // What cannot be removed as a file can: the same as a power cut before it.
  await mkdir(tracePath)
  nowMs += 1
  await expect(store.purge(new Date(nowMs))).rejects.toThrow()
  await rmdir(tracePath)
  await writeFile(tracePath, 'what it said')
  expect(await store.purge(new Date(nowMs))).toBe(1)
  expect(await readdir(join(folder, 'history'))).not.toContain('run-a.trace')
})

test('a run that still runs is not deleted', async () => {
  const store = await openStore()
  await recordThree(store)
  expect(await store.delete(['c'])).toEqual([])
  expect(await listIds(store)).toContain('c')
})

test('what is older than a day is cleaned up, and can be taken back', async () => {
  const store = await openStore()
  await record(store, eventsOf('a', ['old']))
  await record(store, eventsOf('b', ['old too']))
  nowMs += 24 * 60 * MINUTE_MS
  await record(store, eventsOf('new', ['new']))
  expect((await store.cleanUp(new Date(nowMs - 60 * MINUTE_MS))).sort()).toEqual(['a', 'b'])
  expect(await listIds(store)).toEqual(['new'])
  await store.restore(['a'])
  expect(await listIds(store)).toEqual(['new', 'a'])
})

test('a run that was cut short by a kill is closed at the next start, once, with its text', async () => {
  const dead = await openStore()
  await recordThree(dead)
  await appendFile(journalPath('c'), '{"type":"text-deltas","sequence":2,"texts":["torn'.padEnd(5000, 'x'))
  const store = await openStore()
  expect(await store.read('c')).toMatchObject({ state: { status: 'Failed', text: 'half' } })
  expect(await store.closeInterruptedRuns()).toMatchObject([{ runId: 'c', status: 'Failed', errorCode: 'interrupted' }])
  expect(await store.closeInterruptedRuns()).toEqual([])
  await store.flush()

  const next = await openStore()
  expect(await next.closeInterruptedRuns()).toEqual([])
  const run = await next.read('c')
  expect(run?.events.at(-1)).toMatchObject({
    type: 'run-error',
    sequence: 2,
    error: { code: 'interrupted' },
    metrics: { tokens: 1 },
    text: 'half'
  })
  expect(run?.missingEvents).toBe(0)
  expect((await next.list()).runs[0]?.bytes).toBe((await readFile(journalPath('c'))).length)
})

test('a run of this start is not closed as interrupted', async () => {
  const store = await openStore()
  await recordThree(store)
  expect(await store.closeInterruptedRuns()).toEqual([])
})

test('the list comes from the journals where the index is gone, torn or of another kind', async () => {
  const store = await openStore()
  await recordThree(store)
  await store.close()
  const path = join(folder, 'history', 'index.jsonl')
  const expected = (await store.list()).runs
  const index = await readFile(path)
  const contents = [null, '', 'garbage', index.subarray(0, index.length - 9), `${index}{"runId":`, index.subarray(5)]
  for (const content of contents) {
    if (content === null) await rm(path)
    else await writeFile(path, content)
    const reopened = await openStore()
    expect((await reopened.list()).runs).toMatchObject(expected.map(({ runId, title }) => ({ runId, title })))
  }
})

test('a journal that came or went without the app is listed as it is', async () => {
  const store = await openStore()
  await recordThree(store)
  await rename(journalPath('a'), join(folder, 'elsewhere'))
  const without = await openStore()
  expect(await listIds(without)).toEqual(['c', 'b'])
  await rename(join(folder, 'elsewhere'), journalPath('a'))
  expect(await listIds(await openStore())).toEqual(['c', 'b', 'a'])
})

test('a damaged journal is set aside and named, never written over', async () => {
  await mkdir(join(folder, 'history'))
  const aside = `${journalPath('a')}.corrupt-`
  for (const [round, content] of ['damage 1', 'damage 2', 'damage 3'].entries()) {
    await writeFile(journalPath('a'), content)
    const store = await openStore()
    const page = await store.list()
    expect(page.runs).toEqual([])
    expect(page.problems).toMatchObject([{ file: 'run-a.jsonl' }])
    expect(page.problems[0]?.message).toContain(`${aside}${round + 1}`)
  }
  for (const number of [1, 2, 3]) expect(await readFile(`${aside}${number}`, 'utf8')).toBe(`damage ${number}`)
})

test('a journal that is damaged after it was listed is named when it is opened', async () => {
  const store = await openStore()
  await recordThree(store)
  await writeFile(journalPath('a'), 'garbage')
  expect(await store.read('a')).toBeNull()
  const page = await store.list()
  expect(idsOf(page)).toEqual(['c', 'b'])
  expect(page.problems).toHaveLength(1)
})

test('a journal under the name of another is set aside', async () => {
  const store = await openStore()
  await recordThree(store)
  await writeFile(journalPath('z'), await readFile(journalPath('a')))
  const page = await (await openStore()).list()
  expect(idsOf(page)).toEqual(['c', 'b', 'a'])
  expect(page.problems).toMatchObject([{ file: 'run-z.jsonl' }])
})

test('what a newer version wrote is left where it is', async () => {
  await mkdir(join(folder, 'history'))
  const content = '{"type":"journal","version":99}\n'
  await writeFile(journalPath('a'), content)
  const { runs, problems } = await (await openStore()).list()
  expect(runs).toEqual([])
  expect(problems[0]?.message).toContain('newer version')
  expect(await readFile(journalPath('a'), 'utf8')).toBe(content)
})

test('a file that a kill left empty is no run and no problem', async () => {
  await mkdir(join(folder, 'history'))
  await writeFile(journalPath('a'), '')
  expect(await (await openStore()).list()).toEqual({ runs: [], total: 0, problems: [] })
})

test('a folder in the place of a journal is named', async () => {
  await mkdir(journalPath('a'), { recursive: true })
  const { problems } = await (await openStore()).list()
  expect(problems[0]?.message).toContain('EISDIR')
})

test('no content of the folder keeps the history from opening', async () => {
  await mkdir(join(folder, 'history', 'trash'), { recursive: true })
  const places = ['history/run-a.jsonl', 'history/index.jsonl', 'history/trash/run-b.1.jsonl', 'history/other']
  const first = JSON.stringify({ type: 'journal', version: 1, runId: 'a', startedAt: '2026-11-22T12:00:00Z' })
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(fc.json()).map((lines) => Buffer.from(`${first}\n${lines.join('\n')}`)),
    fc.array(fc.json()).map((lines) => Buffer.from(`{"historyIndex":1}\n${lines.join('\n')}\n`))
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), content, async (place, bytes) => {
      await writeFile(join(folder, place), bytes)
      const store = await openStore()
      await store.closeInterruptedRuns()
      const listed = await listIds(store)
      const readable = []
      for (const runId of listed) if (await store.read(runId)) readable.push(runId)
      expect(await listIds(store)).toEqual(readable)
      await store.list({ filter: { text: 'story' } })
      await store.overview()
      await store.close()
    }),
    { numRuns: 200 }
  )
  expect(troubles).toEqual([])
})

test('an id that could name another file is refused', async () => {
  const store = await openStore()
  await writeFile(join(folder, 'settings.jsonl'), 'kept')
  for (const runId of ['../settings', '..', 'a/b', 'a\\b', '', 'a.b', 'x'.repeat(65)]) {
    await expect(store.read(runId)).rejects.toThrow('not the id of a run')
    expect(await store.delete([runId])).toEqual([])
    expect(await store.restore([runId])).toEqual([])
  }
  expect(await readFile(join(folder, 'settings.jsonl'), 'utf8')).toBe('kept')
})

test('while the disk is full runs go on in memory, are listed, read and found, and saved as soon as they can be', async () => {
  disk.openFailure = 'ENOSPC'
  const store = await openStore()
  await record(store, eventsOf('a', ['Once', ' upon']))
  await record(store, eventsOf('b', ['a time']))
  expect(troubles).toHaveLength(1)
  expect(troubles[0]).toContain('is full')
  expect(await listIds(store, { statuses: ['Complete'] })).toEqual(['b', 'a'])
  expect(await store.read('a')).toMatchObject({ state: { text: 'Once upon', status: 'Complete' } })
  expect(await listIds(store, { text: 'upon' })).toEqual(['a'])
  expect(await store.delete(['a'])).toEqual([])

  disk.openFailure = null
  timer.advance(RETRY_INTERVAL_MS)
  await store.flush()
  expect(await listIds(await openStore())).toEqual(['b', 'a'])
  expect(timer.pending).toBe(0)
})

test('a run whose end the full disk did not take is listed after a restart as what its journal says', async () => {
  const dead = await openStore()
  const [start, ...rest] = eventsOf('a', ['Once', ' upon'])
  const take = dead.record(requestOf())
  if (start) take(start)
  await dead.flush()
  disk.writeFailure = 'ENOSPC'
  for (const event of rest) take(event)
  await dead.flush()
  expect(await dead.list()).toMatchObject({ runs: [{ status: 'Complete' }] })
  await record(dead, [])

  disk.writeFailure = null
  const store = await openStore()
  expect(await store.closeInterruptedRuns()).toMatchObject([{ runId: 'a', errorCode: 'interrupted' }])
  expect(await store.list()).toMatchObject({ runs: [{ status: 'Failed' }] })
  expect(await store.read('a')).toMatchObject({ state: { status: 'Failed' } })
})

test('a history folder that is no folder is told, and runs go on in memory', async () => {
  await writeFile(join(folder, 'history'), 'in the way')
  const store = await openStore()
  await record(store, eventsOf('a', ['Once']))
  expect(troubles).toHaveLength(2)
  expect(troubles[1]).toContain(join(folder, 'history'))
  expect(await store.read('a')).toMatchObject({ state: { text: 'Once' } })
  expect(await listIds(store)).toEqual(['a'])
})

test('an event with an impossible run id neither throws nor is recorded', async () => {
  const store = await openStore()
  const take = store.record(requestOf())
  take(startOf('../a'))
  take(startOf('../a'))
  expect(await listIds(store)).toEqual([])
  expect(troubles).toHaveLength(1)
})

test('every change of the list is told', async () => {
  const store = await openStore()
  await record(store, eventsOf('a', ['Once']))
  const afterRun = changes
  expect(afterRun).toBeGreaterThan(1)
  await store.delete(['a'])
  await store.restore(['a'])
  expect(changes).toBe(afterRun + 2)
})
