import { assertNever } from '../../../shared/assert-never'
import { type Column, MOST_COLUMNS } from './column'
import { move } from './move'
import type { ProcessorStep } from './processor-step'
import { reduceTurns } from './reduce-turns'
import type { WorkbenchTabChange } from './workbench-page-change'
import { chosenColumn, type WorkbenchTab } from './workbench-tab'

/** The most processors that one run takes. */
export const MOST_STEPS = 32

/** A tab after a change. Pure. */
export function reduceWorkbenchTab(tab: WorkbenchTab, change: WorkbenchTabChange): WorkbenchTab {
  switch (change.type) {
    case 'conversation-changed':
      return { ...tab, ...change.change }
    case 'turn-added':
    case 'turn-changed':
    case 'turn-moved':
    case 'conversation-continued':
      return reduceTurns(tab, change)
    case 'column-added':
      return addColumn(tab)
    case 'column-chosen':
      return tab.columns.some(({ key }) => key === change.key) ? { ...tab, chosenColumn: change.key } : tab
    case 'comparison-changed':
      return { ...tab, ...change.change }
    case 'settings-changed':
      return changeColumn(tab, tab.chosenColumn, change.change)
    case 'step-added':
      return addStep(tab, { key: tab.nextKey, name: change.name, isOn: true, options: {} })
    case 'step-removed':
      return { ...tab, steps: tab.steps.filter(({ key }) => key !== change.key) }
    case 'step-moved':
      return { ...tab, steps: move(tab.steps, change.key, change.by) }
    case 'step-placed':
      return { ...tab, steps: place(tab.steps, change.key, change.place) }
    case 'step-restored':
      return { ...tab, steps: tab.steps.toSpliced(change.place, 0, change.step).slice(0, MOST_STEPS) }
    case 'steps-replaced':
      return replaceSteps(tab, change.steps, change.pipelineId)
    case 'pipeline-saved':
      return { ...tab, pipelineId: change.pipelineId }
    case 'step-switched':
      return changeStep(tab, change.key, () => ({ isOn: change.isOn }))
    case 'option-changed':
      return changeStep(tab, change.key, ({ options }) => ({ options: { ...options, [change.option]: change.draft } }))
    default:
      return assertNever(change)
  }
}

/** A tab one of whose columns has changed. */
export function changeColumn(tab: WorkbenchTab, key: number, change: Partial<Column>): WorkbenchTab {
  return { ...tab, columns: tab.columns.map((column) => (column.key === key ? { ...column, ...change } : column)) }
}

function addColumn(tab: WorkbenchTab): WorkbenchTab {
  if (tab.columns.length >= MOST_COLUMNS) return tab
  const column = { ...chosenColumn(tab), key: tab.nextKey, runId: null }
  return { ...tab, columns: [...tab.columns, column], chosenColumn: column.key, nextKey: tab.nextKey + 1 }
}

function addStep(tab: WorkbenchTab, step: ProcessorStep): WorkbenchTab {
  if (tab.steps.length >= MOST_STEPS) return tab
  return { ...tab, steps: [...tab.steps, step], nextKey: tab.nextKey + 1 }
}

function replaceSteps(tab: WorkbenchTab, steps: readonly ProcessorStep[], pipelineId: string | null): WorkbenchTab {
  const nextKey = Math.max(tab.nextKey, ...steps.map(({ key }) => key + 1))
  return { ...tab, steps, nextKey, pipelineId }
}

function changeStep(
  tab: WorkbenchTab,
  key: number,
  change: (step: ProcessorStep) => Partial<ProcessorStep>
): WorkbenchTab {
  return { ...tab, steps: tab.steps.map((step) => (step.key === key ? { ...step, ...change(step) } : step)) }
}

function place(steps: readonly ProcessorStep[], key: number, to: number): readonly ProcessorStep[] {
  const from = steps.findIndex((step) => step.key === key)
  const moved = steps[from]
  return moved ? steps.toSpliced(from, 1).toSpliced(to, 0, moved) : steps
}
