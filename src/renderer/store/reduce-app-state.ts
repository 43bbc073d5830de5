import { assertNever } from '../../shared/assert-never'
import type { ProfileSummary } from '../../shared/profile'
import type { RunRequestInput } from '../../shared/run-request'
import type { AppChange } from './app-change'
import { type AppState, EMPTY_SLOT, INITIAL_STATE, type SlotState, slotOf } from './app-state'
import { reduceHistoryPage } from './history/reduce-history-page'
import { reduceInspector } from './inspector/reduce-inspector'
import { reduceProcessors } from './processors/processors-state'
import { attachListedRuns, attachStartedRun, recallRun, takeBatch } from './reduce-runs'
import { reduceSettingsPage } from './settings/reduce-settings-page'
import { reduceWorkbenchPage } from './workbench/reduce-workbench-page'
import type { WorkbenchPageChange } from './workbench/workbench-page-change'

/** The state after a change. Pure: no clock, no window, no framework. */
export function reduceAppState(state: AppState, change: AppChange): AppState {
  switch (change.type) {
    case 'place-opened':
      return { ...state, place: change.place }
    case 'app-described':
      return withNotices({ ...state, description: change.description }, change.description.notices)
    case 'settings-received':
      return { ...state, settings: change.settings }
    case 'providers-listed':
      return { ...state, providers: change.providers }
    case 'provider-chosen':
      return { ...state, provider: change.provider, profileId: change.profileId ?? null }
    case 'profiles-listed':
      return withWorkbench(takeProfiles(state, change.profiles), change)
    case 'layer-changed':
      return { ...state, layer: change.layer }
    case 'recent-runs-listed':
      return { ...state, recentRuns: change.runs }
    case 'facts-told':
      return { ...state, facts: { ...state.facts, ...change.facts } }
    case 'notice-received':
      return withNotices(state, [change.message])
    case 'notice-dismissed':
      return { ...state, notices: state.notices.filter((notice) => notice !== change.message) }
    case 'runs-listed':
      return attachListedRuns(state, change.runs)
    case 'batch-received':
      return takeBatch(state, change.batch)
    case 'run-requested':
      return requestRun(state, change.slot, change.request ?? null)
    case 'run-started':
      return withWorkbench(attachStartedRun(state, change.slot, change.runId), {
        type: 'run-shown',
        slot: change.slot,
        runId: change.runId
      })
    case 'run-refused':
      return withSlot(state, change.slot, {
        ...EMPTY_SLOT,
        request: slotOf(state, change.slot).request,
        refusal: change.message
      })
    case 'stop-requested':
      return withSlot(state, change.slot, { ...slotOf(state, change.slot), isStopRequested: true })
    case 'slots-queued':
      return queueSlots(state, change.slots)
    case 'slots-dropped':
      return dropSlots(state, change.slots)
    case 'run-recalled':
      return recallRun(state, change.slot, change.run)
    case 'settings-page':
      return { ...state, settingsPage: reduceSettingsPage(state.settingsPage, change.change) }
    case 'history-page':
      return { ...state, historyPage: reduceHistoryPage(state.historyPage, change.change) }
    case 'inspector':
      return { ...state, inspector: reduceInspector(state.inspector, change.change) }
    case 'workbench-page':
      return withWorkbench(state, change.change)
    case 'processors':
      return { ...state, processors: reduceProcessors(state.processors, change.change) }
    default:
      return assertNever(change)
  }
}

function withNotices(state: AppState, messages: readonly string[]): AppState {
  return { ...state, notices: [...new Set([...state.notices, ...messages])] }
}

/** A profile that is gone cannot be run with; one whose kind was changed is of another provider now. */
function takeProfiles(state: AppState, profiles: readonly ProfileSummary[]): AppState {
  const chosen = profiles.find(({ profile }) => profile.id === state.profileId)
  if (state.profileId === null || chosen?.profile.kind === state.provider) return { ...state, profiles }
  const { provider, profileId } = chosen
    ? { provider: chosen.profile.kind, profileId: chosen.profile.id }
    : { provider: INITIAL_STATE.provider, profileId: null }
  return { ...state, profiles, provider, profileId }
}

function withWorkbench(state: AppState, change: WorkbenchPageChange): AppState {
  return { ...state, workbenchPage: reduceWorkbenchPage(state.workbenchPage, change) }
}

function dropSlots(state: AppState, names: readonly string[]): AppState {
  return { ...state, slots: Object.fromEntries(Object.entries(state.slots).filter(([name]) => !names.includes(name))) }
}

function withSlot(state: AppState, name: string, slot: SlotState): AppState {
  return { ...state, slots: { ...state.slots, [name]: slot } }
}

function requestRun(state: AppState, name: string, request: RunRequestInput | null): AppState {
  const queuedSlots = state.queuedSlots.filter((queued) => queued !== name)
  return withSlot({ ...state, queuedSlots }, name, { ...EMPTY_SLOT, request, isStarting: true })
}

/** What a queued slot showed is cleared: it would read as the result of the turn that is still to come. */
function queueSlots(state: AppState, names: readonly string[]): AppState {
  const cleared = Object.fromEntries(names.map((name) => [name, EMPTY_SLOT]))
  return { ...state, slots: { ...state.slots, ...cleared }, queuedSlots: names }
}
