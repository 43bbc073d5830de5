import type { Pipeline } from '../../../shared/pipeline'
import type { ProcessorDescription } from '../../../shared/processor-description'
import { optionIssue } from './option-issue'
import { savedStepOf } from './processor-step'
import type { WorkbenchTab } from './workbench-tab'

/** How the steps of a tab stand to what is saved. */
export interface StepsSaving {
  /** The pipeline that they were opened from or saved as, null where it is none, or gone. */
  current: Pipeline | null
  /** Whether they are no longer what it holds. */
  isChanged: boolean
  /** Whether there are any, with no option to be mended first, also of those that are off. */
  canSave: boolean
}

export function savingOf(
  { steps, pipelineId }: Pick<WorkbenchTab, 'steps' | 'pipelineId'>,
  processors: readonly ProcessorDescription[],
  pipelines: readonly Pipeline[]
): StepsSaving {
  const described = steps.flatMap((step) => {
    const description = processors.find(({ name }) => name === step.name)
    return description ? [{ step, description }] : []
  })
  const hasIssue = described.some(({ step, description: { options } }) =>
    options.some((option) => optionIssue(option, step) !== null)
  )
  const current = pipelines.find(({ id }) => id === pipelineId) ?? null
  const filledIn = described.map(({ step, description }) => savedStepOf(step, description))
  return {
    current,
    isChanged: current !== null && !areSame(filledIn, current.steps),
    canSave: steps.length > 0 && described.length === steps.length && !hasIssue
  }
}

/** Their fields may stand in any order. */
function areSame(some: Pipeline['steps'], others: Pipeline['steps']): boolean {
  const written = (steps: Pipeline['steps']) =>
    JSON.stringify(
      steps.map((step) =>
        Object.entries(step)
          .filter(([, value]) => value !== undefined && value !== false)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
      )
    )
  return written(some) === written(others)
}
