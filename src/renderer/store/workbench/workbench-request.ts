import type { RunRequestInput } from '../../../shared/run-request'
import { type Column, columnIssues, takesModel } from './column'
import { optionIssue } from './option-issue'
import { specOf } from './processor-step'
import { stopSequencesOf } from './stop-sequences'
import type { WorkbenchPageState } from './workbench-page-state'
import { lacksMessage, type WorkbenchTab } from './workbench-tab'

/** What a page knows that a request needs beside its tab. */
type Known = Pick<WorkbenchPageState, 'processors'>

/** What a column asks for as its tab is filled in; null while something has to be mended first. */
export function columnRequest(known: Known, tab: WorkbenchTab, column: Column): RunRequestInput | null {
  if (!isReady(known, tab) || hasIssue(column)) return null
  const { provider, profileId } = column
  const [model, seed, maxTokens] = [column.model.trim(), column.seed.trim(), column.maxTokens.trim()]
  const stop = stopSequencesOf(column.stop) ?? []
  return {
    provider,
    ...(profileId !== null && { profileId }),
    ...(model !== '' && takesModel(column) && { model }),
    messages: [
      ...(tab.system.trim() === '' ? [] : [{ role: 'system' as const, content: tab.system }]),
      ...tab.turns.filter(({ content }) => content.trim() !== '').map(({ role, content }) => ({ role, content })),
      { role: 'human', content: tab.human }
    ],
    temperature: Number(column.temperature),
    ...(seed !== '' && { seed: Number(seed) }),
    ...(maxTokens !== '' && { maxTokens: Number(maxTokens) }),
    ...(stop.length > 0 && { stop }),
    processors: stepsInUse(known, tab).map(({ step, description }) => specOf(step, description))
  }
}

/** Whether all of a tab's columns can be run with what is filled in. */
export function canRun(known: Known, tab: WorkbenchTab): boolean {
  return isReady(known, tab) && !tab.columns.some(hasIssue)
}

function hasIssue(column: Column): boolean {
  return columnIssues(column).length > 0
}

function isReady(known: Known, tab: WorkbenchTab): boolean {
  const hasOptionIssue = stepsInUse(known, tab).some(({ step, description }) =>
    description.options.some((option) => optionIssue(option, step) !== null)
  )
  return !hasOptionIssue && !lacksMessage(tab)
}

/** The steps that are switched on, with what is known of their processors. */
function stepsInUse({ processors }: Known, { steps }: WorkbenchTab) {
  return steps.flatMap((step) => {
    const description = processors.find(({ name }) => name === step.name)
    return step.isOn && description ? [{ step, description }] : []
  })
}
