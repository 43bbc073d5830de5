import type { ProcessorDescription } from '../../../shared/processor-description'
import type { ProcessorName } from '../../../shared/processor-spec'
import type { ProfileSummary } from '../../../shared/profile'
import type { ColumnSettings } from './column'
import type { OptionDraft, ProcessorStep } from './processor-step'
import type { KeptOfPage } from './workbench-page-state'
import type { Conversation, Turn, WorkbenchTab } from './workbench-tab'

/** What can happen to a tab; it happens to the one in sight. */
export type WorkbenchTabChange =
  | { type: 'conversation-changed'; change: Partial<Conversation> }
  | { type: 'turn-added' }
  | { type: 'turn-changed'; key: number; change: Partial<Omit<Turn, 'key'>> }
  /** `by` is -1 for one place up, 1 for one place down. At either end nothing moves. */
  | { type: 'turn-moved'; key: number; by: -1 | 1 }
  /** The message and this reply to it become earlier turns. */
  | { type: 'conversation-continued'; reply: string }
  /** A copy of the chosen column, which is chosen then. */
  | { type: 'column-added' }
  | { type: 'column-chosen'; key: number }
  /** Whether differences are shown, and from which column. */
  | { type: 'comparison-changed'; change: Partial<Pick<WorkbenchTab, 'isComparing' | 'baseColumn'>> }
  /** Of the chosen column. */
  | { type: 'settings-changed'; change: Partial<ColumnSettings> }
  | { type: 'step-added'; name: ProcessorName }
  | { type: 'step-removed'; key: number }
  /** `by` is -1 for one place up, 1 for one place down. At either end nothing moves. */
  | { type: 'step-moved'; key: number; by: -1 | 1 }
  /** `place` is where it stands afterwards, from 0. */
  | { type: 'step-placed'; key: number; place: number }
  /** A removed one is back where it was. */
  | { type: 'step-restored'; step: ProcessorStep; place: number }
  /** With keys of their own where a saved pipeline was opened. */
  | { type: 'steps-replaced'; steps: readonly ProcessorStep[]; pipelineId: string | null }
  | { type: 'pipeline-saved'; pipelineId: string | null }
  | { type: 'step-switched'; key: number; isOn: boolean }
  | { type: 'option-changed'; key: number; option: string; draft: OptionDraft }

/** Everything that can happen to the Workbench page. */
export type WorkbenchPageChange =
  | WorkbenchTabChange
  /** A new tab, with the settings of the one in sight and no message. */
  | { type: 'tab-opened' }
  | { type: 'tab-chosen'; key: number }
  /** An empty name stands for none. */
  | { type: 'tab-renamed'; key: number; name: string }
  /** The last one leaves a new one behind. */
  | { type: 'tab-closed'; key: number }
  /** The tab that was closed last is back. */
  | { type: 'tab-reopened' }
  /** Of the tab in sight. The last column stays. */
  | { type: 'column-removed'; key: number }
  /** Of the tab in sight. */
  | { type: 'turn-removed'; key: number }
  /** What was removed last is back. */
  | { type: 'removal-undone' }
  | { type: 'undo-withdrawn' }
  /** A tab that is filled in already, and is in sight then. */
  | { type: 'tab-filled-in'; tab: Omit<WorkbenchTab, 'key'> }
  /** What was filled in before the window was reloaded, or the app started. */
  | { type: 'tabs-restored'; tabs: KeptOfPage }
  /** A slot shows another run from now on, or none any more. */
  | { type: 'run-shown'; slot: string; runId: string | null }
  /** A profile that is gone cannot be run with. */
  | { type: 'profiles-listed'; profiles: readonly ProfileSummary[] }
  | { type: 'processors-listed'; processors: readonly ProcessorDescription[] }
  | { type: 'inspector-toggled' }
