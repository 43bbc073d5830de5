import { EXAMPLES } from '../../shared/examples'
import type { HistorySummary } from '../../shared/history'
import type { AppDescription } from '../../shared/ipc-contract'
import type { ProfileSummary } from '../../shared/profile'
import type { ProviderId, ProviderSummary } from '../../shared/provider'
import type { RunEvent } from '../../shared/run-event'
import type { RunRequestInput } from '../../shared/run-request'
import type { RunState, RunStatus } from '../../shared/run-state'
import type { Settings } from '../../shared/settings'
import { type AppFacts, NO_FACTS } from './app-facts'
import { type HistoryPageState, INITIAL_HISTORY_PAGE } from './history/history-page-state'
import { INITIAL_INSPECTOR, type InspectorState } from './inspector/inspector-state'
import type { Layer } from './layer'
import type { Place } from './place'
import { INITIAL_PROCESSORS, type ProcessorsState } from './processors/processors-state'
import { INITIAL_SETTINGS_PAGE, type SettingsPageState } from './settings/settings-page-state'
import { INITIAL_WORKBENCH_PAGE, type WorkbenchPageState } from './workbench/workbench-page-state'

/** A place in the window where a run is shown. Its name travels with the run, so that a reloaded window finds it again. */
export interface SlotState {
  /** The run shown here, null before the first one. */
  run: RunState | null
  /** What its text ends with, never the whole of a long one; empty where that is not known. */
  recentText: string
  /** What was asked for, null before anything was; and where a reloaded window cannot know. */
  request: RunRequestInput | null
  /** Between the request and main's answer. */
  isStarting: boolean
  /** Stop was asked for before main had named the run. */
  isStopRequested: boolean
  /** Why main did not start the run, null where it did. */
  refusal: string | null
}

/**
 * Everything that the window shows. What belongs to one page is a slice of its own: a field here, a state and a reducer
 * in files of that page's name, and one change in `AppChange` that carries the page's changes to it.
 */
export interface AppState {
  /** The place that is open. */
  place: Place
  layer: Layer | null
  /** The newest runs, as the palette offers them. */
  recentRuns: readonly HistorySummary[]
  description: AppDescription | null
  settings: Settings | null
  providers: readonly ProviderSummary[]
  /** The providers that the person has set up. */
  profiles: readonly ProfileSummary[]
  /** The provider that the next run uses. */
  provider: ProviderId
  /** The profile that the next run uses, of that provider's kind; null for what the environment says. */
  profileId: string | null
  slots: Readonly<Record<string, SlotState>>
  /** Slots whose turn is still to come in a sequence of runs. */
  queuedSlots: readonly string[]
  /** One sentence each, for a banner. */
  notices: readonly string[]
  /** Whether main has said which runs it knows. */
  isAttached: boolean
  /** Events of runs that no slot is known for yet, by run. */
  unclaimedEvents: Readonly<Record<string, readonly RunEvent[]>>
  facts: AppFacts
  historyPage: HistoryPageState
  settingsPage: SettingsPageState
  workbenchPage: WorkbenchPageState
  processors: ProcessorsState
  inspector: InspectorState
}

export const EMPTY_SLOT: SlotState = {
  run: null,
  recentText: '',
  request: null,
  isStarting: false,
  isStopRequested: false,
  refusal: null
}

export const INITIAL_STATE: AppState = {
  place: 'examples',
  layer: null,
  recentRuns: [],
  description: null,
  settings: null,
  providers: [],
  profiles: [],
  provider: 'builtin',
  profileId: null,
  slots: {},
  queuedSlots: [],
  notices: [],
  isAttached: false,
  unclaimedEvents: {},
  facts: NO_FACTS,
  historyPage: INITIAL_HISTORY_PAGE,
  settingsPage: INITIAL_SETTINGS_PAGE,
  workbenchPage: INITIAL_WORKBENCH_PAGE,
  processors: INITIAL_PROCESSORS,
  inspector: INITIAL_INSPECTOR
}

/** The slot of that name, empty where nothing has run there. */
export function slotOf(state: AppState, name: string): SlotState {
  return state.slots[name] ?? EMPTY_SLOT
}

/** The one word that says how a slot stands. */
export function statusOf(slot: SlotState): RunStatus {
  if (slot.isStarting) return 'Waiting'
  if (slot.refusal !== null) return 'Failed'
  return slot.run?.status ?? 'Idle'
}

/** Whether a run is under way in the slot, so that it can be stopped. */
export function isActive(slot: SlotState): boolean {
  const status = statusOf(slot)
  return status === 'Waiting' || status === 'Streaming'
}

/** The slots of the examples with a run under way. */
export function activeExamples(state: AppState): string[] {
  return EXAMPLES.map(({ id }) => id).filter((name) => isActive(slotOf(state, name)))
}
