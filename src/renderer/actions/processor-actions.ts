import type { Bridge } from '../../shared/bridge'
import type { Pipeline } from '../../shared/pipeline'
import type { ProcessorActions } from '../components/processors/processor-actions'
import type { AppStore } from '../store/app-store'
import { nextUndo, type ProcessorsChange } from '../store/processors/processors-state'
import { savedStepOf, stepFrom } from '../store/workbench/processor-step'
import type { WorkbenchTabChange } from '../store/workbench/workbench-page-change'
import { activeTab } from '../store/workbench/workbench-page-state'
import { takeAnswer } from './take-answer'

export function createProcessorActions(bridge: Bridge, store: AppStore): ProcessorActions {
  const tab = () => activeTab(store.getState().workbenchPage)
  const dispatch = (change: ProcessorsChange) => store.dispatch({ type: 'processors', change })
  const changeTab = (change: WorkbenchTabChange) => store.dispatch({ type: 'workbench-page', change })

  async function list(): Promise<void> {
    const pipelines = takeAnswer(store, await bridge.invoke('pipelines:list', undefined))
    if (pipelines) dispatch({ type: 'pipelines-listed', pipelines })
  }

  function open({ id, name, steps }: Pipeline): void {
    const { key, steps: replaced, pipelineId = null, nextKey } = tab()
    changeTab({
      type: 'steps-replaced',
      steps: steps.map((step, index) => stepFrom(step, nextKey + index)),
      pipelineId: id
    })
    const undo = { kind: 'steps-replaced', name, tab: key, steps: replaced, pipelineId } as const
    dispatch(replaced.length === 0 ? { type: 'undo-withdrawn' } : { type: 'undo-offered', undo })
  }

  async function save(name: string | null): Promise<string | null> {
    const { processors } = store.getState().workbenchPage
    const { steps, pipelineId } = tab()
    const known = store.getState().processors.pipelines.find(({ id }) => id === pipelineId)
    const saved = steps.flatMap((step) => {
      const description = processors.find((each) => each.name === step.name)
      return description ? [savedStepOf(step, description)] : []
    })
    const draft = name === null && known ? { id: known.id, name: known.name } : { name: name ?? '' }
    const answer = await bridge.invoke('pipelines:save', { ...draft, steps: saved })
    if (!answer.ok) return answer.error.message
    changeTab({ type: 'pipeline-saved', pipelineId: answer.value.id })
    await list()
    return null
  }

  async function rename(pipeline: Pipeline, name: string): Promise<string | null> {
    const answer = await bridge.invoke('pipelines:save', { ...pipeline, name })
    await list()
    return answer.ok ? null : answer.error.message
  }

  async function remove(pipeline: Pipeline): Promise<void> {
    const answer = await bridge.invoke('pipelines:delete', { pipelineId: pipeline.id })
    if (!answer.ok) return void takeAnswer(store, answer)
    dispatch({ type: 'undo-offered', undo: { kind: 'pipeline-deleted', name: pipeline.name, pipeline } })
    await list()
  }

  async function importFile(): Promise<void> {
    const pipeline = takeAnswer(store, await bridge.invoke('pipelines:import', undefined))
    if (!pipeline) return
    await list()
    open(pipeline)
  }

  async function undo(): Promise<void> {
    const undo = nextUndo(store.getState().processors, tab().key)
    if (!undo) return
    dispatch({ type: 'undo-taken', undo })
    if (undo.kind === 'pipeline-deleted') {
      takeAnswer(store, await bridge.invoke('pipelines:save', undo.pipeline))
      await list()
    } else if (undo.kind === 'step-removed') changeTab({ type: 'step-restored', step: undo.step, place: undo.place })
    else changeTab({ type: 'steps-replaced', steps: undo.steps, pipelineId: undo.pipelineId })
  }

  return {
    removeStep(step) {
      const { key, steps } = tab()
      const place = steps.findIndex((each) => each.key === step.key)
      changeTab({ type: 'step-removed', key: step.key })
      dispatch({ type: 'undo-offered', undo: { kind: 'step-removed', name: step.name, tab: key, step, place } })
    },
    openPipeline: open,
    savePipeline: save,
    renamePipeline: rename,
    deletePipeline: (pipeline) => void remove(pipeline),
    async exportPipeline({ id }) {
      takeAnswer(store, await bridge.invoke('pipelines:export', { pipelineId: id }))
    },
    importPipeline: () => void importFile(),
    undo: () => void undo(),
    dismissUndo: () => dispatch({ type: 'undo-withdrawn' }),
    async tryText(processors, text) {
      const answer = await bridge.invoke('processors:try', { processors, text })
      return answer.ok ? answer.value : answer.error.message
    },
    async readSteps(runId) {
      const answer = await bridge.invoke('run:steps', { runId })
      return answer.ok ? answer.value : []
    }
  }
}
