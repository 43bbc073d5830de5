import type { Bridge } from '../shared/bridge'
import { EXAMPLES, type Example } from '../shared/examples'
import type { RunStatus } from '../shared/run-state'
import type { Theme } from '../shared/settings'
import type { AppActions } from './components/app-actions'
import { activeSlots, isActive, slotOf, statusOf } from './store/app-state'
import type { AppStore } from './store/app-store'

/** Binds what a person can do to the bridge and the store. */
export function createActions(bridge: Bridge, store: AppStore): AppActions {
  async function start(example: Example): Promise<void> {
    const slot = example.id
    if (isActive(slotOf(store.getState(), slot))) return
    store.dispatch({ type: 'run-requested', slot })
    const { messages, processors } = example
    const { provider } = store.getState()
    const answer = await bridge.invoke('run:start', { provider, messages, processors, slot })
    if (!answer.ok) return store.dispatch({ type: 'run-refused', slot, message: answer.error.message })
    store.dispatch({ type: 'run-started', slot, runId: answer.value.runId })
    if (slotOf(store.getState(), slot).isStopRequested) cancel(answer.value.runId)
  }

  async function startInTurn(): Promise<void> {
    if (activeSlots(store.getState()).length > 0) return
    store.dispatch({ type: 'slots-queued', slots: EXAMPLES.map((example) => example.id) })
    for (const example of EXAMPLES) {
      await start(example)
      if ((await ended(store, example.id)) !== 'Complete') break
    }
    store.dispatch({ type: 'slots-queued', slots: [] })
  }

  function cancel(runId: string): void {
    void bridge.invoke('run:cancel', { runId }).then((answer) => {
      if (!answer.ok) store.dispatch({ type: 'notice-received', message: answer.error.message })
    })
  }

  function stop(slot: string): void {
    const { run, isStarting } = slotOf(store.getState(), slot)
    if (isStarting) store.dispatch({ type: 'stop-requested', slot })
    else if (run) cancel(run.runId)
  }

  async function chooseTheme(theme: Theme): Promise<void> {
    const answer = await bridge.invoke('settings:change', { theme })
    if (answer.ok) store.dispatch({ type: 'settings-received', settings: answer.value })
    else store.dispatch({ type: 'notice-received', message: answer.error.message })
  }

  return {
    runExample: (example) => void start(example),
    runExamplesInTurn: () => void startInTurn(),
    stop,
    stopAll: () => activeSlots(store.getState()).forEach(stop),
    chooseProvider: (provider) => store.dispatch({ type: 'provider-chosen', provider }),
    chooseTheme: (theme) => void chooseTheme(theme),
    dismissNotice: (message) => store.dispatch({ type: 'notice-dismissed', message })
  }
}

/** Resolves with the slot's status once no run is under way in it. */
function ended(store: AppStore, slot: string): Promise<RunStatus> {
  return new Promise((resolve) => {
    const settle = () => {
      const current = slotOf(store.getState(), slot)
      if (isActive(current)) return false
      resolve(statusOf(current))
      return true
    }
    if (settle()) return
    const unsubscribe = store.subscribe(() => {
      if (settle()) unsubscribe()
    })
  })
}
