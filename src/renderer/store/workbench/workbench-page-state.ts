import type { ProcessorDescription } from '../../../shared/processor-description'
import type { ProcessorStep } from './processor-step'
import { INITIAL_RUN_DRAFT, type RunDraft } from './run-draft'
import type { TokenRow } from './token-rows'

/** The slot that the Workbench's runs are shown in. */
export const WORKBENCH_SLOT = 'workbench'

/** The parts of the inspector. */
export type InspectorPart = 'figures' | 'tokens'

/** The tokens of one run, as its journal has them. */
export interface ListedTokens {
  runId: string
  rows: readonly TokenRow[]
}

/** What the Workbench page shows beside its run, which is in a slot like every other. */
export interface WorkbenchPageState {
  draft: RunDraft
  /** The processors there are, as main has described them. */
  processors: readonly ProcessorDescription[]
  /** The processors of the next run, in their order. */
  steps: readonly ProcessorStep[]
  /** The key of the step that comes next. */
  nextKey: number
  isInspectorOpen: boolean
  inspectorPart: InspectorPart
  /** Null until those of a run were asked for. */
  tokens: ListedTokens | null
}

export const INITIAL_WORKBENCH_PAGE: WorkbenchPageState = {
  draft: INITIAL_RUN_DRAFT,
  processors: [],
  steps: [],
  nextKey: 1,
  isInspectorOpen: false,
  inspectorPart: 'figures',
  tokens: null
}
