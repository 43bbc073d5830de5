import type { ProcessorDescription } from '../../../shared/processor-description'
import type { ProcessorName } from '../../../shared/processor-spec'
import type { OptionDraft } from './processor-step'
import type { RunDraft } from './run-draft'
import type { InspectorPart, ListedTokens } from './workbench-page-state'

/** Everything that can happen to the Workbench page. */
export type WorkbenchPageChange =
  | { type: 'draft-changed'; change: Partial<RunDraft> }
  | { type: 'processors-listed'; processors: readonly ProcessorDescription[] }
  | { type: 'step-added'; name: ProcessorName }
  | { type: 'step-removed'; key: number }
  /** `by` is -1 for one place up, 1 for one place down. At either end nothing moves. */
  | { type: 'step-moved'; key: number; by: -1 | 1 }
  | { type: 'step-switched'; key: number; isOn: boolean }
  | { type: 'option-changed'; key: number; option: string; draft: OptionDraft }
  | { type: 'inspector-toggled' }
  | { type: 'inspector-part-chosen'; part: InspectorPart }
  | { type: 'tokens-listed'; tokens: ListedTokens }
