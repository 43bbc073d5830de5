import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHistoryHandlers } from '../../../src/main/electron/history-handlers'
import { createHistoryNews } from '../../../src/main/electron/history-news'
import { type HistoryStore, openHistoryStore } from '../../../src/main/history/history-store'
import { type HistoryPageRequest, historyPageRequestSchema } from '../../../src/shared/history'
import { redact } from '../../../src/shared/redact'
import { createManualTimer } from '../../helpers/manual-timer'
import { eventsOf, requestOf } from '../history/sample-run'

const NOW = new Date('2026-11-22T12:00:00.000Z')

let folder: string
let history: HistoryStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-history-handlers-'))
  history = await openHistoryStore({ folder, timer: createManualTimer(), now: () => NOW, onTrouble: () => {} })
})

afterEach(async () => {
  await history.close()
  await rm(folder, { recursive: true, force: true })
})

/** The handlers over a history of these runs, which say these texts. */
async function openHandlers(runs: Record<string, string> = {}, path: string | null = null) {
  for (const [runId, text] of Object.entries(runs)) {
    const record = history.record(requestOf('Tell me a story.'))
    for (const event of eventsOf(runId, [text])) record(event)
  }
  await history.flush()
  const suggested: string[] = []
  const handlers = createHistoryHandlers({
    open: async () => history,
    redact,
    now: () => new Date(NOW.getTime() + 24 * 60 * 60 * 1000 + 1),
    async choosePath(name) {
      suggested.push(name)
      return path
    }
  })
  const list = (request: HistoryPageRequest = {}) => handlers['history:list'](historyPageRequestSchema.parse(request))
  const listed = async () => (await list())?.runs.map(({ runId }) => runId).sort()
  return { handlers, list, listed, suggested }
}

test('a search gives way to the next one, and a page of the same search does not', async () => {
  const { list } = await openHandlers({ first: 'the ship', second: 'the shore' })
  const searches = [
    list({ filter: { text: 'sh' } }),
    list({ filter: { text: 'ship' } }),
    list({ filter: { text: 'ship' } })
  ]
  const pages = await Promise.all(searches)
  expect(pages.map((page) => page?.total ?? null)).toEqual([null, 1, 1])
})

test('a run is read without its events, and those by their sequence', async () => {
  const { handlers } = await openHandlers({ first: 'the ship' })
  const run = await handlers['history:read']({ runId: 'first' })
  expect(run).toMatchObject({ summary: { runId: 'first' }, state: { text: 'the ship' }, missingEvents: 0 })
  expect(run).not.toHaveProperty('events')
  const read = async (fromSequence: number, limit: number) =>
    (await handlers['history:events']({ runId: 'first', fromSequence, limit })).map(({ sequence }) => sequence)
  expect([await read(0, 2), await read(2, 10), await read(3, 10)]).toEqual([[0, 1], [2], []])
  expect(await handlers['history:read']({ runId: 'gone' })).toBeNull()
  expect(await handlers['history:events']({ runId: 'gone', fromSequence: 0, limit: 1 })).toEqual([])
})

test('an export goes where the person says, without keys', async () => {
  const path = join(folder, 'run.md')
  const { handlers, suggested } = await openHandlers({ first: 'the key is sk-abcdef0123456789abcdef' }, path)
  expect(await handlers['history:export']({ runId: 'first', format: 'markdown' })).toEqual({ path })
  expect(suggested).toEqual(['streamscope 2026-11-22 12-00-00 Tell-me-a-story.md'])
  expect(await readFile(path, 'utf8')).toContain('the key is [redacted]')
})

test('an export that the person thinks better of writes nothing', async () => {
  const { handlers } = await openHandlers({ first: 'the ship' })
  expect(await handlers['history:export']({ runId: 'first', format: 'csv' })).toEqual({ path: null })
})

test('an export that cannot be written names the file and the way out', async () => {
  const path = join(folder, 'missing', 'run.txt')
  const { handlers } = await openHandlers({ first: 'the ship' }, path)
  await expect(handlers['history:export']({ runId: 'first', format: 'text' })).rejects.toThrow(
    `${path} cannot be written (ENOENT). Choose another folder.`
  )
  await expect(handlers['history:export']({ runId: 'gone', format: 'text' })).rejects.toThrow(
    'This run is no longer in the history.'
  )
})

test('what is deleted or cleaned up can be restored', async () => {
  const { handlers, listed } = await openHandlers({ first: 'the ship', second: 'the shore' })
  expect(await handlers['history:delete']({ runIds: ['first', 'gone'] })).toEqual({ runIds: ['first'] })
  expect(await listed()).toEqual(['second'])
  expect(await handlers['history:overview'](undefined)).toMatchObject({ runs: 1, deletedRuns: 1 })
  expect(await handlers['history:clean-up']({ olderThanDays: 2 })).toEqual({ runIds: [] })
  expect(await handlers['history:clean-up']({ olderThanDays: 1 })).toEqual({ runIds: ['second'] })
  expect(await handlers['history:restore']({ runIds: ['second', 'first'] })).toEqual({ runIds: ['second', 'first'] })
  expect(await listed()).toEqual(['first', 'second'])
})

test('many changes are one push, and a later one another', () => {
  const timer = createManualTimer()
  const pushes: string[] = []
  const hear = createHistoryNews((channel) => pushes.push(channel), timer)
  hear()
  hear()
  expect(pushes).toEqual([])
  timer.advance(100)
  hear()
  timer.advance(100)
  expect(pushes).toEqual(['history:changed', 'history:changed'])
})
