import type { RunRequestInput } from '../../../shared/run-request'
import type { AppState } from '../app-state'
import { optionIssue, specOf } from './processor-step'
import { issuesOf } from './run-draft'
import type { WorkbenchPageState } from './workbench-page-state'

/** What the page asks for as it is filled in; null while something has to be mended first. */
export function workbenchRequest(state: AppState): RunRequestInput | null {
  const { provider, profileId, workbenchPage } = state
  if (!isReady(workbenchPage)) return null
  const { draft } = workbenchPage
  const [model, seed] = [draft.model.trim(), draft.seed.trim()]
  return {
    provider,
    ...(profileId !== null && { profileId }),
    ...(model !== '' && takesModel(state) && { model }),
    messages: [
      ...(draft.system.trim() === '' ? [] : [{ role: 'system' as const, content: draft.system }]),
      { role: 'human', content: draft.human }
    ],
    temperature: Number(draft.temperature),
    ...(seed !== '' && { seed: Number(seed) }),
    processors: stepsInUse(workbenchPage).map(({ step, description }) => specOf(step, description))
  }
}

/** Whether the provider lets a run name its model: the built-in one has but one, and with Azure the deployment decides. */
export function takesModel({ provider }: Pick<AppState, 'provider'>): boolean {
  return provider === 'openai' || provider === 'compatible'
}

/** Whether a run can be asked for with what is filled in. */
export function isReady(page: WorkbenchPageState): boolean {
  const hasIssue = stepsInUse(page).some(({ step, description }) =>
    description.options.some((option) => optionIssue(option, step) !== null)
  )
  return !hasIssue && Object.keys(issuesOf(page.draft)).length === 0
}

/** The steps that are switched on, with what is known of their processors. */
function stepsInUse({ steps, processors }: WorkbenchPageState) {
  return steps.flatMap((step) => {
    const description = processors.find(({ name }) => name === step.name)
    return step.isOn && description ? [{ step, description }] : []
  })
}
