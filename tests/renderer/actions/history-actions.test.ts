import { expect, test } from 'vitest'
import { createHistoryActions } from '../../../src/renderer/actions/history-actions'
import { createRunActions } from '../../../src/renderer/actions/run-actions'
import { slotOf } from '../../../src/renderer/store/app-state'
import { createAppStore } from '../../../src/renderer/store/app-store'
import { runAt } from '../../../src/renderer/store/history/history-page-state'
import {
  type HistoryPage,
  type HistoryPageRequest,
  type HistoryRunDetails,
  type HistorySummary,
  historyPageRequestSchema
} from '../../../src/shared/history'
import { MAXIMUM_RUNS_AT_ONCE } from '../../../src/shared/plain-values'
import { fail, type Result, succeed } from '../../../src/shared/result'
import { createRunState } from '../../../src/shared/run-state'
import { createInMemoryBridge } from '../in-memory-bridge'

function summaryOf(runId: string, status: HistorySummary['status'] = 'Complete'): HistorySummary {
  return {
    runId,
    startedAt: '2026-11-22T20:15:03.250Z',
    provider: 'builtin',
    model: 'story',
    status,
    outcome: null,
    errorCode: null,
    title: `Title of ${runId}`,
    tokens: 3,
    timeToFirstTokenMs: 12,
    durationMs: 60,
    bytes: 100
  }
}

function detailsOf(runId: string, status?: HistorySummary['status']): HistoryRunDetails {
  return {
    summary: summaryOf(runId, status),
    request: {
      provider: 'builtin',
      messages: [{ role: 'human', content: 'Tell me a story.' }],
      temperature: 0.7,
      processors: [],
      limits: { headerTimeoutMs: 1, idleTimeoutMs: 1, maxRetries: 0 }
    },
    state: createRunState(runId),
    missingEvents: 0
  }
}

/** A page over a history of so many runs, the newest named run-0. */
function openPage(count: number) {
  let runIds = Array.from({ length: count }, (_, index) => `run-${index}`)
  let status: HistorySummary['status'] = 'Complete'
  let answerDelete: string[] | null = null
  let answerList = async (request: HistoryPageRequest): Promise<Result<HistoryPage | null>> => {
    const { offset, limit, filter } = historyPageRequestSchema.parse(request)
    const found = runIds.filter((runId) => runId.includes(filter.text ?? ''))
    const runs = found.slice(offset, offset + limit).map((runId) => summaryOf(runId))
    return succeed({ runs, total: found.length, problems: [] })
  }
  const store = createAppStore()
  const bridge = createInMemoryBridge({
    'history:list': (request) => answerList(request as HistoryPageRequest),
    'history:overview': async () =>
      succeed({ runs: runIds.length, bytes: 1, deletedRuns: 0, deletedBytes: 0, models: [] }),
    'history:read': async (request) => succeed(detailsOf((request as { runId: string }).runId, status)),
    'history:delete': async (request) => {
      const doomed = answerDelete ?? (request as { runIds: string[] }).runIds
      runIds = runIds.filter((runId) => !doomed.includes(runId))
      return succeed({ runIds: doomed })
    },
    'history:clean-up': async () => {
      const gone = runIds
      runIds = []
      return succeed({ runIds: gone })
    },
    'history:restore': async (request) => {
      runIds = [...runIds, ...(request as { runIds: string[] }).runIds]
      return succeed(request as { runIds: string[] })
    },
    'history:export': async () => fail('internal', '/full/run.md cannot be written (ENOSPC). Choose another folder.'),
    'run:start': async () => succeed({ runId: 'again' })
  })
  const actions = createHistoryActions(bridge, store, createRunActions(bridge, store), () => new Date())
  return {
    actions,
    page: () => store.getState().historyPage,
    store,
    offsets: () =>
      bridge.invokes
        .filter(({ channel }) => channel === 'history:list')
        .map(({ request }) => (request as { offset: number }).offset),
    asked: (channel: string) => bridge.invokes.filter((invoke) => invoke.channel === channel),
    answerListWith: (answer: typeof answerList) => {
      answerList = answer
    },
    answerDeleteWith: (runIds: string[]) => {
      answerDelete = runIds
    },
    say: (next: HistorySummary['status']) => {
      status = next
    }
  }
}

/** Lets every promise that is already settled take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

test('only what is on show is asked for, once', async () => {
  const { actions, page, offsets } = openPage(1000)
  actions.refreshHistory()
  await settled()
  actions.showHistoryRows(0, 30)
  actions.showHistoryRows(390, 420)
  actions.showHistoryRows(391, 421)
  await settled()
  expect(offsets()).toEqual([0, 200, 400])
  expect(page().total).toBe(1000)
  expect(runAt(page(), 399)?.runId).toBe('run-399')
  expect(runAt(page(), 999)).toBeUndefined()
})

test('a refresh asks for what is on show, and drops the rest', async () => {
  const { actions, page, offsets } = openPage(1000)
  actions.refreshHistory()
  await settled()
  actions.showHistoryRows(600, 630)
  await settled()
  actions.refreshHistory()
  expect(page().isOutdated).toBe(false)
  await settled()
  expect(offsets()).toEqual([0, 600, 600])
  expect([runAt(page(), 0), runAt(page(), 600)?.runId]).toEqual([undefined, 'run-600'])
})

test('a search shows its own result, however late an earlier one comes', async () => {
  const { actions, page, answerListWith } = openPage(0)
  const answers: ((runId: string) => void)[] = []
  answerListWith(
    () =>
      new Promise((resolve) =>
        answers.push((runId) => resolve(succeed({ runs: [summaryOf(runId)], total: 1, problems: [] })))
      )
  )
  actions.searchHistory({ text: 'early' })
  actions.searchHistory({ text: 'late' })
  expect(page()).toMatchObject({ isSearching: true, query: { text: 'late' } })
  answers[1]?.('late')
  await settled()
  answers[0]?.('early')
  await settled()
  expect(runAt(page(), 0)?.runId).toBe('late')
  expect(page().isSearching).toBe(false)
})

test('a deleted run is closed, and Undo brings it back', async () => {
  const { actions, page } = openPage(3)
  actions.openHistoryRun('run-1')
  await settled()
  expect(page().opened?.details?.summary.runId).toBe('run-1')
  actions.deleteHistoryRun('run-1')
  await settled()
  expect(page()).toMatchObject({ opened: null, deletions: [{ runIds: ['run-1'], title: 'Title of run-1' }], total: 2 })
  actions.undoHistoryDeletion()
  await settled()
  expect(page()).toMatchObject({ deletions: [], total: 3 })
})

test('every deletion is taken back, the last one first, until they are dismissed', async () => {
  const { actions, page, asked } = openPage(3)
  actions.refreshHistory()
  await settled()
  for (const runId of ['run-0', 'run-1', 'run-2']) {
    actions.deleteHistoryRun(runId)
    await settled()
  }
  actions.undoHistoryDeletion()
  actions.undoHistoryDeletion()
  await settled()
  expect(asked('history:restore').map(({ request }) => request)).toEqual([{ runIds: ['run-2'] }, { runIds: ['run-1'] }])
  expect(page().deletions).toEqual([{ runIds: ['run-0'], title: 'Title of run-0' }])
  actions.dismissHistoryDeletion()
  expect(page().deletions).toEqual([])
})

test('a run that could not be deleted keeps the way back to those that were', async () => {
  const { actions, page, answerDeleteWith } = openPage(3)
  actions.deleteHistoryRun('run-0')
  await settled()
  answerDeleteWith([])
  actions.deleteHistoryRun('run-1')
  await settled()
  expect(page().deletions).toMatchObject([{ runIds: ['run-0'] }])
})

test('what a clean-up deleted comes back in requests of an allowed size', async () => {
  const { actions, page, asked } = openPage(MAXIMUM_RUNS_AT_ONCE + 1)
  actions.cleanUpHistory(7)
  await settled()
  expect(page().total).toBe(0)
  actions.undoHistoryDeletion()
  await settled()
  const sizes = asked('history:restore').map(({ request }) => (request as { runIds: string[] }).runIds.length)
  expect(sizes).toEqual([MAXIMUM_RUNS_AT_ONCE, 1])
  expect(page().total).toBe(MAXIMUM_RUNS_AT_ONCE + 1)
})

test('an opened run is read again for as long as it runs', async () => {
  const { actions, page, asked, say } = openPage(1)
  say('Waiting')
  actions.openHistoryRun('run-0')
  await settled()
  say('Complete')
  actions.refreshHistory()
  await settled()
  expect(page().opened?.details?.summary.status).toBe('Complete')
  actions.refreshHistory()
  await settled()
  expect(asked('history:read')).toHaveLength(2)
})

test('Run again asks the same, and opens the new run', async () => {
  const { actions, page, store, asked } = openPage(1)
  const details = detailsOf('run-0')
  actions.runHistoryAgain(details)
  await settled()
  expect(asked('run:start').map(({ request }) => request)).toEqual([
    { ...details.request, slot: 'history', delivery: 'throughput' }
  ])
  expect(slotOf(store.getState(), 'history').run?.runId).toBe('again')
  expect(page().opened?.runId).toBe('again')
})

test('an export that fails is said in a notice', async () => {
  const { actions, store } = openPage(1)
  actions.exportHistoryRun('run-0', 'markdown')
  await settled()
  expect(store.getState().notices).toEqual(['/full/run.md cannot be written (ENOSPC). Choose another folder.'])
})
