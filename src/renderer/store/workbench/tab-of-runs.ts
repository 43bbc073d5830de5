import type { HistoryRunDetails } from '../../../shared/history'
import type { RunRequest } from '../../../shared/run-request'
import { type Column, INITIAL_COLUMN, MOST_COLUMNS } from './column'
import { stepFrom } from './processor-step'
import { writeStopSequences } from './stop-sequences'
import { FIRST_TAB, type Turn, type WorkbenchTab } from './workbench-tab'

/** A run of the history that says what was asked. */
export type AskedRun = HistoryRunDetails & { request: RunRequest }

/**
 * The tab that asks what some runs asked, and shows them: a column for each, with its settings. The messages and the
 * processors are those of the first, since a tab has them in common. At least one run; more than a tab has columns for are
 * left out.
 */
export function tabOfRuns(runs: readonly [AskedRun, ...AskedRun[]]): Omit<WorkbenchTab, 'key'> {
  const columns = runs
    .slice(0, MOST_COLUMNS)
    .map(({ summary, request }, index) => columnOf(request, index + 1, summary.runId))
  const { messages, processors } = runs[0].request
  const last = messages.findLastIndex(({ role }) => role === 'human')
  const system = messages[0]?.role === 'system' ? messages[0].content : ''
  const keys = keysFrom(columns.length + 1)
  const turns = messages
    .filter(({ role }, index) => role !== 'system' && index !== last)
    .map(({ role, content }): Turn => ({ key: keys.next(), role: role === 'human' ? 'human' : 'assistant', content }))
  const steps = processors.map((spec) => stepFrom(spec, keys.next()))
  return {
    name: null,
    system,
    turns,
    human: messages[last]?.content ?? '',
    columns,
    chosenColumn: FIRST_TAB.chosenColumn,
    baseColumn: FIRST_TAB.baseColumn,
    isComparing: columns.length > 1,
    steps,
    nextKey: keys.next()
  }
}

function columnOf(request: RunRequest, key: number, runId: string): Column {
  const { provider, profileId, model, temperature, maxTokens, seed, stop } = request
  return {
    ...INITIAL_COLUMN,
    key,
    provider,
    profileId: profileId ?? null,
    model: model ?? '',
    temperature: String(temperature),
    maxTokens: String(maxTokens ?? ''),
    seed: String(seed ?? ''),
    stop: writeStopSequences(stop ?? []),
    runId
  }
}

function keysFrom(first: number): { next(): number } {
  let key = first
  return { next: () => key++ }
}
