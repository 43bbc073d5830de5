import type { HistorySummary } from '../../shared/history'
import type { AppDescription, KnownRun, RunBatch } from '../../shared/ipc-contract'
import type { ProfileSummary } from '../../shared/profile'
import type { ProviderId, ProviderSummary } from '../../shared/provider'
import type { RunRequestInput } from '../../shared/run-request'
import type { RunState } from '../../shared/run-state'
import type { Settings } from '../../shared/settings'
import type { AppFacts } from './app-facts'
import type { HistoryPageChange } from './history/history-page-change'
import type { InspectorChange } from './inspector/inspector-change'
import type { Layer } from './layer'
import type { Place } from './place'
import type { ProcessorsChange } from './processors/processors-state'
import type { SettingsPageChange } from './settings/settings-page-change'
import type { WorkbenchPageChange } from './workbench/workbench-page-change'

/** Everything that can happen to the window's state: what main said, and what the person did. */
export type AppChange =
  | { type: 'place-opened'; place: Place }
  | { type: 'app-described'; description: AppDescription }
  | { type: 'settings-received'; settings: Settings }
  | { type: 'providers-listed'; providers: readonly ProviderSummary[] }
  | { type: 'profiles-listed'; profiles: readonly ProfileSummary[] }
  | { type: 'provider-chosen'; provider: ProviderId; profileId?: string | null }
  | { type: 'layer-changed'; layer: Layer | null }
  | { type: 'recent-runs-listed'; runs: readonly HistorySummary[] }
  | { type: 'facts-told'; facts: Partial<AppFacts> }
  | { type: 'notice-received'; message: string }
  | { type: 'notice-dismissed'; message: string }
  | { type: 'runs-listed'; runs: readonly KnownRun[] }
  | { type: 'batch-received'; batch: RunBatch }
  | { type: 'run-requested'; slot: string; request?: RunRequestInput }
  | { type: 'run-started'; slot: string; runId: string }
  | { type: 'run-refused'; slot: string; message: string }
  | { type: 'stop-requested'; slot: string }
  | { type: 'slots-queued'; slots: readonly string[] }
  /** Nothing shows these any more: what they hold is let go of. */
  | { type: 'slots-dropped'; slots: readonly string[] }
  /** A run of the history is shown in a slot where nothing has run. */
  | { type: 'run-recalled'; slot: string; run: RunState }
  | { type: 'history-page'; change: HistoryPageChange }
  | { type: 'settings-page'; change: SettingsPageChange }
  | { type: 'workbench-page'; change: WorkbenchPageChange }
  | { type: 'processors'; change: ProcessorsChange }
  | { type: 'inspector'; change: InspectorChange }
