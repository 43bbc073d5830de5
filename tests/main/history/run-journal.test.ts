import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseJournal } from '../../../src/main/history/parse-journal'
import { MAXIMUM_PENDING_LENGTH } from '../../../src/main/history/pending-lines'
import {
  createRunJournal,
  FLUSH_INTERVAL_MS,
  RETRY_INTERVAL_MS,
  type RunJournal,
  SYNC_INTERVAL_MS
} from '../../../src/main/history/run-journal'
import type { RunEvent } from '../../../src/shared/run-event'
import { createManualTimer, type ManualTimer } from '../../helpers/manual-timer'
import { createFailingDisk, type FailingDisk } from './failing-disk'
import { anyRun, deltasOf, endOf, eventsOf, headerOf, startOf } from './sample-run'

let folder: string
let path: string
let timer: ManualTimer
let disk: FailingDisk
let troubles: string[]
let journals: RunJournal[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-journal-'))
  path = join(folder, 'history', 'run-a.jsonl')
  timer = createManualTimer()
  disk = createFailingDisk()
  troubles = []
  journals = []
})

afterEach(async () => {
  for (const journal of journals) await journal.close()
  await rm(folder, { recursive: true })
})

function createJournal(at = path): RunJournal {
  const journal = createRunJournal({
    path: at,
    header: headerOf('a'),
    timer,
    fileSystem: disk,
    onTrouble: ({ code, message }) => troubles.push(`${code}: ${message}`)
  })
  journals.push(journal)
  return journal
}

function appendAll(journal: RunJournal, events: readonly RunEvent[]): void {
  for (const event of events) journal.append(event)
}

/** What is in the file, whatever the journal says. */
async function eventsInFile(): Promise<RunEvent[]> {
  const contents = parseJournal(await readFile(path))
  if (typeof contents === 'string') throw new Error(contents)
  return contents.events
}

/** Resolves when no write that was begun is under way. `read` waits its turn and writes nothing. */
async function settle(journal: RunJournal): Promise<void> {
  await journal.read()
}

test('the start is written at once, the tokens after it within the interval, the end at once', async () => {
  const events = eventsOf('a', ['Once', ' upon', ' a time'])
  const journal = createJournal()
  appendAll(journal, events.slice(0, 1))
  await settle(journal)
  expect(await eventsInFile()).toEqual(events.slice(0, 1))

  appendAll(journal, events.slice(1, -1))
  timer.advance(FLUSH_INTERVAL_MS - 1)
  await settle(journal)
  expect(await eventsInFile()).toEqual(events.slice(0, 1))
  timer.advance(1)
  await settle(journal)
  expect(await eventsInFile()).toEqual(events.slice(0, -1))

  appendAll(journal, events.slice(-1))
  await journal.saved
  expect(await eventsInFile()).toEqual(events)
  expect(timer.pending).toBe(0)
})

test('tokens that follow each other make one line, with the text and time of each', async () => {
  const journal = createJournal()
  appendAll(journal, eventsOf('a', ['Once', ' upon', ' a time']))
  await journal.saved
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).type)).toEqual(['journal', 'run-start', 'text-deltas', 'run-end'])
  expect(JSON.parse(lines[2] ?? '')).toEqual({
    type: 'text-deltas',
    sequence: 1,
    atMs: [20, 40, 60],
    texts: ['Once', ' upon', ' a time']
  })
})

test('start and end are synced to the disk, and what is between every now and then', async () => {
  const journal = createJournal()
  journal.append(startOf('a'))
  await settle(journal)
  expect(disk.syncs).toBe(1)
  const rounds = SYNC_INTERVAL_MS / FLUSH_INTERVAL_MS
  for (let round = 0; round < rounds; round += 1) {
    appendAll(journal, deltasOf('a', ['word '], round + 1))
    timer.advance(FLUSH_INTERVAL_MS)
    await settle(journal)
  }
  expect(disk.writes).toBe(1 + rounds)
  expect(disk.syncs).toBe(2)
  journal.append(endOf('a', rounds + 1, 'word '.repeat(rounds)))
  await journal.saved
  expect(disk.syncs).toBe(3)
})

test('whatever a run tells is read back as it was', async () => {
  let number = 0
  await fc.assert(
    fc.asyncProperty(anyRun('a'), fc.array(fc.nat(60)), async (events, flushes) => {
      number += 1
      const at = join(folder, `run-${number}.jsonl`)
      const journal = createJournal(at)
      for (const [index, event] of events.entries()) {
        journal.append(event)
        if (flushes.includes(index)) await journal.flush()
      }
      expect(await journal.flush()).toBe(true)
      const contents = parseJournal(await readFile(at))
      expect(contents).toMatchObject({ header: headerOf('a'), events })
      expect(await journal.read()).toEqual(contents)
      await journal.close()
    })
  )
})

test('nothing is taken after the terminal event', async () => {
  const events = eventsOf('a', ['Once'])
  const journal = createJournal()
  appendAll(journal, [...events, ...deltasOf('a', ['late'], 9)])
  await journal.saved
  expect(await journal.flush()).toBe(true)
  expect(await eventsInFile()).toEqual(events)
})

test('a journal that is there already is not written over', async () => {
  await createJournal().flush()
  const before = await readFile(path)
  const second = createJournal()
  second.append(startOf('a', 'Another'))
  expect(await second.flush()).toBe(false)
  expect(await readFile(path)).toEqual(before)
  expect((await second.read()).events).toEqual([startOf('a', 'Another')])
  expect(troubles).toHaveLength(1)
  expect(troubles[0]).toContain('EEXIST')
})

test.each(['EACCES', 'EROFS', 'ENOSPC', 'EIO'])(
  'a file that cannot be made (%s) is told once; the run goes on',
  async (code) => {
    disk.openFailure = code
    const events = eventsOf('a', ['Once', ' upon'])
    const journal = createJournal()
    for (const event of events) {
      journal.append(event)
      expect(await journal.flush()).toBe(false)
    }
    expect(troubles).toHaveLength(1)
    expect(troubles[0]).toMatch(new RegExp(`^${code}: .*${join(folder, 'history')}.*in memory`))
    expect((await journal.read()).events).toEqual(events)
    await journal.close()
    expect(timer.pending).toBe(0)
  }
)

test.each([0, 1, 17, 60])(
  'a disk that fills up after %i more bytes loses nothing, and is caught up with',
  async (roomBytes) => {
    const events = eventsOf('a', ['Once', ' upon', ' a', ' time'])
    const journal = createJournal()
    appendAll(journal, events.slice(0, 2))
    expect(await journal.flush()).toBe(true)

    disk.writeFailure = 'ENOSPC'
    disk.roomBytes = roomBytes
    appendAll(journal, events.slice(2, 4))
    expect(await journal.flush()).toBe(false)
    appendAll(journal, events.slice(4))
    expect(await journal.flush()).toBe(false)
    expect(troubles).toHaveLength(1)
    expect(troubles[0]).toContain('Free some space')
    expect((await journal.read()).events).toEqual(events)

    disk.writeFailure = null
    timer.advance(RETRY_INTERVAL_MS)
    await journal.saved
    expect(await eventsInFile()).toEqual(events)
    expect(journal.size).toBe((await stat(path)).size)
    expect(timer.pending).toBe(0)
  }
)

test('a second full disk is told again', async () => {
  const journal = createJournal()
  for (const [round, code] of ['ENOSPC', 'EROFS'].entries()) {
    disk.writeFailure = code
    appendAll(journal, deltasOf('a', ['word'], round + 1))
    await journal.flush()
    disk.writeFailure = null
    await journal.flush()
  }
  expect(troubles.map((trouble) => trouble.slice(0, 6))).toEqual(['ENOSPC', 'EROFS:'])
})

test('a disk that takes nothing for long costs a bounded memory and no text', async () => {
  disk.openFailure = 'ENOSPC'
  const journal = createJournal()
  const token = 'x'.repeat(32 * 1024)
  const count = (MAXIMUM_PENDING_LENGTH / token.length) * 2
  appendAll(journal, [startOf('a'), ...deltasOf('a', Array(count).fill(token))])
  journal.append(endOf('a', count + 1, 'the whole text'))
  const { events } = await journal.read()
  const kept = events.filter(({ type }) => type === 'text-delta').length
  expect(kept * token.length).toBeLessThanOrEqual(MAXIMUM_PENDING_LENGTH + 3 * token.length)
  expect(kept).toBeGreaterThan(count / 4)
  expect(events.at(-1)).toMatchObject({ type: 'run-end', text: 'the whole text' })
})

test('what comes while a write is under way is written by the next one', async () => {
  const events = eventsOf('a', ['Once', ' upon', ' a', ' time'])
  const coming = events.slice(1)
  const journal = createJournal()
  disk.duringWrite = () => {
    for (const event of coming.splice(0, 2)) journal.append(event)
    timer.advance(FLUSH_INTERVAL_MS)
  }
  appendAll(journal, events.slice(0, 1))
  await journal.saved
  expect(await eventsInFile()).toEqual(events)
  expect(disk.writes).toBe(4)
})

test('a file that someone else emptied is told by its reader', async () => {
  const journal = createJournal()
  journal.append(startOf('a'))
  await journal.flush()
  await writeFile(path, '')
  await expect(journal.read()).rejects.toThrow(path)
})
