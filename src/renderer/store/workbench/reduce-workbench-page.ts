import { assertNever } from '../../../shared/assert-never'
import type { ProcessorStep } from './processor-step'
import type { WorkbenchPageChange } from './workbench-page-change'
import type { WorkbenchPageState } from './workbench-page-state'

/** The most processors that one run takes. */
export const MOST_STEPS = 32

/** The page after a change. Pure. */
export function reduceWorkbenchPage(page: WorkbenchPageState, change: WorkbenchPageChange): WorkbenchPageState {
  switch (change.type) {
    case 'draft-changed':
      return { ...page, draft: { ...page.draft, ...change.change } }
    case 'processors-listed':
      return { ...page, processors: change.processors }
    case 'step-added':
      return addStep(page, { key: page.nextKey, name: change.name, isOn: true, options: {} })
    case 'step-removed':
      return { ...page, steps: page.steps.filter(({ key }) => key !== change.key) }
    case 'step-moved':
      return { ...page, steps: move(page.steps, change.key, change.by) }
    case 'step-switched':
      return changeStep(page, change.key, () => ({ isOn: change.isOn }))
    case 'option-changed':
      return changeStep(page, change.key, ({ options }) => ({ options: { ...options, [change.option]: change.draft } }))
    case 'inspector-toggled':
      return { ...page, isInspectorOpen: !page.isInspectorOpen }
    case 'inspector-part-chosen':
      return { ...page, inspectorPart: change.part }
    case 'tokens-listed':
      return { ...page, tokens: change.tokens }
    default:
      return assertNever(change)
  }
}

function addStep(page: WorkbenchPageState, step: ProcessorStep): WorkbenchPageState {
  if (page.steps.length >= MOST_STEPS) return page
  return { ...page, steps: [...page.steps, step], nextKey: page.nextKey + 1 }
}

function changeStep(
  page: WorkbenchPageState,
  key: number,
  change: (step: ProcessorStep) => Partial<ProcessorStep>
): WorkbenchPageState {
  return { ...page, steps: page.steps.map((step) => (step.key === key ? { ...step, ...change(step) } : step)) }
}

function move(steps: readonly ProcessorStep[], key: number, by: number): readonly ProcessorStep[] {
  const from = steps.findIndex((step) => step.key === key)
  const to = from + by
  const [moved, other] = [steps[from], steps[to]]
  return moved && other ? steps.with(from, other).with(to, moved) : steps
}
