import { EXAMPLES, type Example } from '../../shared/examples'
import type { RunStatus } from '../../shared/run-state'
import type { ExampleActions } from '../components/app-actions'
import { activeExamples, isActive, slotOf, statusOf } from '../store/app-state'
import type { AppStore } from '../store/app-store'
import type { RunStarter } from './run-actions'

export function createExampleActions(store: AppStore, runs: RunStarter): ExampleActions {
  function start({ id, messages, processors }: Example): Promise<void> {
    const { provider, profileId } = store.getState()
    return runs.start(id, { provider, ...(profileId !== null && { profileId }), messages, processors })
  }

  async function startInTurn(): Promise<void> {
    if (activeExamples(store.getState()).length > 0) return
    store.dispatch({ type: 'slots-queued', slots: EXAMPLES.map((example) => example.id) })
    for (const example of EXAMPLES) {
      await start(example)
      if ((await ended(store, example.id)) !== 'Complete') break
    }
    store.dispatch({ type: 'slots-queued', slots: [] })
  }

  return {
    runExample: (example) => void start(example),
    runExamplesInTurn: () => void startInTurn(),
    stopExamples: () => activeExamples(store.getState()).forEach(runs.stop)
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
