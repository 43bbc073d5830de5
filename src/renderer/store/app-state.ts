import { EXAMPLES } from '../../shared/examples'
import type { AppDescription } from '../../shared/ipc-contract'
import type { ProviderId, ProviderSummary } from '../../shared/provider'
import type { RunEvent } from '../../shared/run-event'
import type { RunState, RunStatus } from '../../shared/run-state'
import type { Settings } from '../../shared/settings'
import { type HistoryPageState, INITIAL_HISTORY_PAGE } from './history/history-page-state'
import type { Place } from './place'

/** A place in the window where a run is shown. Its name travels with the run, so that a reloaded window finds it again. */
export interface SlotState {
  /** The run shown here, null before the first one. */
  run: RunState | null
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
  description: AppDescription | null
  settings: Settings | null
  providers: readonly ProviderSummary[]
  /** The provider that the next run uses. */
  provider: ProviderId
  slots: Readonly<Record<string, SlotState>>
  /** Slots whose turn is still to come in a sequence of runs. */
  queuedSlots: readonly string[]
  /** One sentence each, for a banner. */
  notices: readonly string[]
  /** Whether main has said which runs it knows. */
  isAttached: boolean
  /** Events of runs that no slot is known for yet, by run. */
  unclaimedEvents: Readonly<Record<string, readonly RunEvent[]>>
  historyPage: HistoryPageState
}

export const EMPTY_SLOT: SlotState = { run: null, isStarting: false, isStopRequested: false, refusal: null }

export const INITIAL_STATE: AppState = {
  place: 'examples',
  description: null,
  settings: null,
  providers: [],
  provider: 'builtin',
  slots: {},
  queuedSlots: [],
  notices: [],
  isAttached: false,
  unclaimedEvents: {},
  historyPage: INITIAL_HISTORY_PAGE
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
