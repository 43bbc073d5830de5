import type { Pipeline } from '../../../shared/pipeline'
import type { ProcessorStep } from '../workbench/processor-step'

/** Something that can be taken back. */
export type ProcessorsUndo =
  | { kind: 'step-removed'; name: string; tab: number; step: ProcessorStep; place: number }
  | { kind: 'steps-replaced'; name: string; tab: number; steps: readonly ProcessorStep[]; pipelineId: string | null }
  | { kind: 'pipeline-deleted'; name: string; pipeline: Pipeline }

/** What the lists of processors have in common, whatever tab they stand in. */
export interface ProcessorsState {
  /** The saved ones, by name. */
  pipelines: readonly Pipeline[]
  /** All that can be taken back, the last of it last. */
  undos: readonly ProcessorsUndo[]
  /** The tab whose run was asked for while an option was still to be mended; null where there is none. */
  triedTab: number | null
}

export const INITIAL_PROCESSORS: ProcessorsState = { pipelines: [], undos: [], triedTab: null }

export type ProcessorsChange =
  | { type: 'pipelines-listed'; pipelines: readonly Pipeline[] }
  | { type: 'undo-offered'; undo: ProcessorsUndo }
  /** It is being taken back. */
  | { type: 'undo-taken'; undo: ProcessorsUndo }
  | { type: 'undo-withdrawn' }
  | { type: 'run-tried'; tab: number | null }

/** The state after a change. Pure. */
export function reduceProcessors(state: ProcessorsState, change: ProcessorsChange): ProcessorsState {
  switch (change.type) {
    case 'pipelines-listed':
      return { ...state, pipelines: change.pipelines }
    case 'undo-offered':
      return { ...state, undos: [...state.undos, change.undo] }
    case 'undo-taken':
      return { ...state, undos: state.undos.filter((undo) => undo !== change.undo) }
    case 'undo-withdrawn':
      return { ...state, undos: [] }
    case 'run-tried':
      return { ...state, triedTab: change.tab }
  }
}

/** What can be taken back next where that tab is in sight, null where nothing can. */
export function nextUndo({ undos }: ProcessorsState, tab: number): ProcessorsUndo | null {
  return undos.findLast((undo) => undo.kind === 'pipeline-deleted' || undo.tab === tab) ?? null
}
