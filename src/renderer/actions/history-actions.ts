import type { Bridge } from '../../shared/bridge'
import type { ExportFormat, HistoryRunDetails } from '../../shared/history'
import { MAXIMUM_RUNS_AT_ONCE } from '../../shared/plain-values'
import type { Result } from '../../shared/result'
import type { HistoryActions } from '../components/app-actions'
import { slotOf } from '../store/app-state'
import type { AppStore } from '../store/app-store'
import type { HistoryPageChange } from '../store/history/history-page-change'
import { EMPTY_QUERY, type HistoryQuery } from '../store/history/history-query'
import { HISTORY_SLOT } from '../store/history/history-slot'
import { createHistoryList } from './history-list'
import type { RunStarter } from './run-actions'
import { takeAnswer } from './take-answer'

/** @param now the wall clock, by which periods such as today are told */
export function createHistoryActions(
  bridge: Bridge,
  store: AppStore,
  runs: RunStarter,
  now: () => Date
): HistoryActions {
  const list = createHistoryList(bridge, store, now)
  const page = () => store.getState().historyPage
  const dispatch = (change: HistoryPageChange) => store.dispatch({ type: 'history-page', change })
  const take = <Value>(answer: Result<Value>) => takeAnswer(store, answer)

  async function readOverview(): Promise<void> {
    const overview = take(await bridge.invoke('history:overview', undefined))
    if (overview) dispatch({ type: 'overviewed', overview })
  }

  async function read(runId: string): Promise<void> {
    const answer = await bridge.invoke('history:read', { runId })
    if (answer.ok) dispatch({ type: 'run-read', runId, details: answer.value })
    else take(answer)
  }

  async function refresh(): Promise<void> {
    const { opened } = page()
    const isSettled = opened?.details && opened.details.summary.status !== 'Waiting'
    await Promise.all([list.refresh(), readOverview(), opened && !isSettled && read(opened.runId)])
  }

  function search(change: Partial<HistoryQuery>): void {
    dispatch({ type: 'query-changed', change })
    list.toStart()
    void list.refresh()
  }

  function open(runId: string): void {
    dispatch({ type: 'run-opened', runId })
    void read(runId)
  }

  async function remove(asking: Promise<Result<{ runIds: string[] }>>): Promise<void> {
    const answer = take(await asking)
    if (!answer) return
    dispatch({ type: 'runs-deleted', runIds: answer.runIds })
    await refresh()
  }

  async function undo(): Promise<void> {
    const { runIds } = page().deletions.at(-1) ?? { runIds: [] }
    dispatch({ type: 'undo-taken' })
    for (let from = 0; from < runIds.length; from += MAXIMUM_RUNS_AT_ONCE) {
      take(await bridge.invoke('history:restore', { runIds: runIds.slice(from, from + MAXIMUM_RUNS_AT_ONCE) }))
    }
    await refresh()
  }

  async function runAgain({ request }: HistoryRunDetails): Promise<void> {
    if (request === null) return
    await runs.start(HISTORY_SLOT, request)
    const { run, refusal } = slotOf(store.getState(), HISTORY_SLOT)
    if (refusal !== null) store.dispatch({ type: 'notice-received', message: refusal })
    else if (run) open(run.runId)
  }

  async function save(runId: string, format: ExportFormat): Promise<void> {
    take(await bridge.invoke('history:export', { runId, format }))
  }

  return {
    refreshHistory: () => void refresh(),
    showHistoryRows: list.show,
    searchHistory: search,
    clearHistoryQuery: () => search(EMPTY_QUERY),
    openHistoryRun: open,
    closeHistoryRun: () => dispatch({ type: 'run-closed' }),
    markHistoryRun: (runId) => dispatch({ type: 'run-marked', runId }),
    clearHistoryMarks: () => dispatch({ type: 'marks-cleared' }),
    runHistoryAgain: (details) => void runAgain(details),
    exportHistoryRun: (runId, format) => void save(runId, format),
    deleteHistoryRun: (runId) => void remove(bridge.invoke('history:delete', { runIds: [runId] })),
    cleanUpHistory: (olderThanDays) => void remove(bridge.invoke('history:clean-up', { olderThanDays })),
    undoHistoryDeletion: () => void undo(),
    dismissHistoryDeletion: () => dispatch({ type: 'undo-withdrawn' })
  }
}
