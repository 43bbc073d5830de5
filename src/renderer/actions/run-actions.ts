import type { Bridge } from '../../shared/bridge'
import type { RunRequestInput } from '../../shared/run-request'
import type { Settings } from '../../shared/settings'
import type { RunActions } from '../components/app-actions'
import { i18n } from '../messages/i18n'
import { isActive, slotOf } from '../store/app-state'
import type { AppStore } from '../store/app-store'
import { lookAt } from '../store/inspector/look-at'
import { takeAnswer } from './take-answer'

/** What the pages that start runs share. */
export interface RunStarter extends RunActions {
  /** Starts a run in a slot, unless one is under way there. Resolves once main has named or refused it. */
  start(slot: string, request: RunRequestInput): Promise<void>
}

/** @param wantsNoMotion whether the reader prefers reduced motion by now */
export function createRunActions(bridge: Bridge, store: AppStore, wantsNoMotion = () => false): RunStarter {
  async function start(slot: string, request: RunRequestInput): Promise<void> {
    if (isActive(slotOf(store.getState(), slot))) return
    store.dispatch({ type: 'run-requested', slot, request })
    // A request of the history says how closely it was looked at then.
    const { trace: _trace, queueCapacity: _capacity, readerDelayMs: _delay, ...wanted } = request
    const asked = withLimits(
      { ...wanted, ...lookAt(store.getState(), slot), slot, ...(wantsNoMotion() && { reducedMotion: true }) },
      store.getState().settings
    )
    const answer = await bridge.invoke('run:start', asked)
    // What was closed meanwhile shows no run, and has nobody to stop one.
    if (!store.getState().slots[slot]) return answer.ok ? cancel(answer.value.runId) : undefined
    if (!answer.ok) return store.dispatch({ type: 'run-refused', slot, message: answer.error.message })
    store.dispatch({ type: 'run-started', slot, runId: answer.value.runId })
    if (slotOf(store.getState(), slot).isStopRequested) cancel(answer.value.runId)
  }

  function cancel(runId: string): void {
    void bridge.invoke('run:cancel', { runId }).then((answer) => {
      if (!answer.ok) store.dispatch({ type: 'notice-received', message: answer.error.message })
    })
  }

  /** A window that was reloaded has the request from the history. */
  async function startAgain(slot: string): Promise<void> {
    const shown = slotOf(store.getState(), slot)
    if (isActive(shown)) return
    if (shown.request) return start(slot, shown.request)
    if (!shown.run) return
    const answer = await bridge.invoke('history:read', { runId: shown.run.runId })
    const details = takeAnswer(store, answer)
    if (details?.request) return start(slot, details.request)
    if (answer.ok) store.dispatch({ type: 'notice-received', message: i18n.t('run:notInHistory') })
  }

  return {
    start,
    runSlotAgain: (slot) => void startAgain(slot),
    stop: (slot) => {
      const { run, isStarting } = slotOf(store.getState(), slot)
      if (isStarting) store.dispatch({ type: 'stop-requested', slot })
      else if (run) cancel(run.runId)
    },
    chooseProvider: (provider, profileId = null) => store.dispatch({ type: 'provider-chosen', provider, profileId })
  }
}

/** The person's own limits, unless the request names others. */
function withLimits(request: RunRequestInput, settings: Settings | null): RunRequestInput {
  return settings && !request.limits ? { ...request, limits: settings.limits } : request
}
