import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadHistory } from '../../src/main/load-history'
import { createManualTimer } from '../helpers/manual-timer'
import { deltasOf, eventsOf, requestOf, startOf } from './history/sample-run'

const DAY_MS = 24 * 60 * 60 * 1000

test('a start closes what a crash interrupted, and lets go of what was deleted over seven days ago', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'streamscope-load-history-'))
  let nowMs = Date.parse('2026-11-01T12:00:00.000Z')
  const problems: unknown[] = []
  const open = () =>
    loadHistory({
      folder,
      timer: createManualTimer(),
      now: () => new Date(nowMs),
      onTrouble: (trouble) => problems.push(trouble),
      reportError: (_what, error) => problems.push(error)
    })

  const first = await open()
  const record = (events: ReturnType<typeof eventsOf>) => events.forEach(first.record(requestOf()))
  for (const runId of ['old', 'recent']) record(eventsOf(runId, ['Once ', 'upon']))
  record([startOf('killed'), ...deltasOf('killed', ['Once '])])
  await first.flush()
  await first.delete(['old'])
  nowMs += 4 * DAY_MS
  await first.delete(['recent'])
  await first.close()

  nowMs += 4 * DAY_MS
  const second = await open()
  const { runs } = await second.list()
  expect(runs).toMatchObject([{ runId: 'killed', status: 'Failed', errorCode: 'interrupted' }])
  expect((await second.read('killed'))?.state.text).toBe('Once ')
  expect(await second.restore(['old', 'recent'])).toEqual(['recent'])
  expect(problems).toEqual([])
  await second.close()
  await rm(folder, { recursive: true })
})
