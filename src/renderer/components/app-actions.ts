import type { Example } from '../../shared/examples'
import type { ExportFormat, HistoryRunDetails } from '../../shared/history'
import type { ProviderId } from '../../shared/provider'
import type { SettingsChange } from '../../shared/settings'
import type { HistoryQuery } from '../store/history/history-query'
import type { Layer } from '../store/layer'
import type { Place } from '../store/place'
import type { WorkbenchPageChange } from '../store/workbench/workbench-page-change'
import type { InspectorActions } from './inspector/inspector-actions'
import type { ProcessorActions } from './processors/processor-actions'
import type { SettingsActions } from './settings/settings-actions'

/** What concerns the whole window. */
export interface WindowActions {
  openPlace(place: Place): void
  changeSettings(change: SettingsChange): void
  /** Shows a sentence above everything else. */
  notify(message: string): void
  dismissNotice(message: string): void
  openLayer(layer: Layer): void
  closeLayer(): void
  /** Asks for the runs that the palette offers to open. */
  listRecentRuns(): void
  /** Opens an address in the system's own program; main checks it, and that a person asked. */
  openLink(address: string): void
}

/** What concerns runs, wherever they are shown. */
export interface RunActions {
  /** @param profileId the profile to run with, of that provider's kind; none for what the environment says */
  chooseProvider(provider: ProviderId, profileId?: string | null): void
  stop(slot: string): void
  /** Asks what was asked there last, whatever is filled in by now. */
  runSlotAgain(slot: string): void
}

export interface ExampleActions {
  runExample(example: Example): void
  /** The examples one after the other, as the guide's script does; the next one only after one that is complete. */
  runExamplesInTurn(): void
  stopExamples(): void
}

export interface HistoryActions {
  /** Asks for the list, its overview and what is opened of it anew. */
  refreshHistory(): void
  /** These rows are on show: what is missing of them is asked for. */
  showHistoryRows(first: number, last: number): void
  searchHistory(change: Partial<HistoryQuery>): void
  clearHistoryQuery(): void
  openHistoryRun(runId: string): void
  closeHistoryRun(): void
  /** Asks the same again, and opens that run. */
  runHistoryAgain(details: HistoryRunDetails): void
  /** Notes a run to be compared, or no more. */
  markHistoryRun(runId: string): void
  clearHistoryMarks(): void
  exportHistoryRun(runId: string, format: ExportFormat): void
  deleteHistoryRun(runId: string): void
  /** Deletes every run that began more than so many days ago. */
  cleanUpHistory(olderThanDays: number): void
  /** Brings back what was deleted last. */
  undoHistoryDeletion(): void
  dismissHistoryDeletion(): void
}

/** What brings runs of the history to the Workbench. */
export interface RecallActions {
  /** Opens a tab that asks what they asked and shows them, side by side where there are several. */
  openRunsInWorkbench(runIds: readonly string[]): void
}

export interface WorkbenchActions {
  /** What is filled in, put in order or looked at. */
  changeWorkbench(change: WorkbenchPageChange): void
  /** Runs what is filled in in the tab in sight, unless something has to be mended first. */
  runWorkbench(): void
  /** Stops what runs in the tab in sight. */
  stopWorkbench(): void
  /** Runs one column of the tab in sight. */
  runWorkbenchColumn(key: number): void
  /** Stops what runs there. What the column showed can be brought back. */
  removeWorkbenchColumn(key: number): void
  /** Stops what runs there. What the tab showed can be brought back. */
  closeWorkbenchTab(key: number): void
}

/** What a person can do in the window. Components get it as a prop and know of no bridge. */
export interface AppActions
  extends WindowActions,
    RunActions,
    ExampleActions,
    HistoryActions,
    WorkbenchActions,
    RecallActions {
  settings: SettingsActions
  processors: ProcessorActions
  inspector: InspectorActions
}
