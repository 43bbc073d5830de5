import type { Pipeline } from '../../../shared/pipeline'
import type { ProcessorStep } from '../workbench/processor-step'

/** What can be taken back, one thing at a time. */
export type ProcessorsUndo =
  | { kind: 'step-removed'; name: string; tab: number; step: ProcessorStep; place: number }
  | { kind: 'steps-replaced'; name: string; tab: number; steps: readonly ProcessorStep[]; pipelineId: string | null }
  | { kind: 'pipeline-deleted'; name: string; pipeline: Pipeline }

/** What the lists of processors have in common, whatever tab they stand in. */
export interface ProcessorsState {
  /** The saved ones, by name. */
  pipelines: readonly Pipeline[]
  undo: ProcessorsUndo | null
  /** The tab whose run was asked for while an option was still to be mended; null where there is none. */
  triedTab: number | null
}

export const INITIAL_PROCESSORS: ProcessorsState = { pipelines: [], undo: null, triedTab: null }

export type ProcessorsChange =
  | { type: 'pipelines-listed'; pipelines: readonly Pipeline[] }
  | { type: 'undo-offered'; undo: ProcessorsUndo | null }
  | { type: 'run-tried'; tab: number | null }

/** The state after a change. Pure. */
export function reduceProcessors(state: ProcessorsState, change: ProcessorsChange): ProcessorsState {
  switch (change.type) {
    case 'pipelines-listed':
      return { ...state, pipelines: change.pipelines }
    case 'undo-offered':
      return { ...state, undo: change.undo }
    case 'run-tried':
      return { ...state, triedTab: change.tab }
  }
}
