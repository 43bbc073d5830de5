import type { Bridge } from '../shared/bridge'
import type { RunBatch } from '../shared/ipc-contract'
import type { Result } from '../shared/result'
import type { AppChange } from './store/app-change'
import type { AppStore } from './store/app-store'

/**
 * Feeds the store with all that main says. Listens before it asks, so that nothing falls between the answer and the
 * pushes; the order in which they arrive does not matter. `onBatch` hears of a batch that the store has taken.
 */
export async function connect(
  bridge: Bridge,
  store: AppStore,
  onBatch: (batch: RunBatch) => void = () => {}
): Promise<void> {
  bridge.on('run:batch', (batch) => {
    store.dispatch({ type: 'batch-received', batch })
    onBatch(batch)
  })
  bridge.on('settings:changed', (settings) => store.dispatch({ type: 'settings-received', settings }))
  bridge.on('history:changed', () => store.dispatch({ type: 'history-page', change: { type: 'outdated' } }))
  bridge.on('app:notice', ({ message }) => store.dispatch({ type: 'notice-received', message }))

  const take = <Value>(answer: Result<Value>, toChange: (value: Value) => AppChange) =>
    store.dispatch(answer.ok ? toChange(answer.value) : { type: 'notice-received', message: answer.error.message })

  await Promise.all([
    bridge.invoke('settings:read', undefined).then((answer) => {
      take(answer, (settings) => ({ type: 'settings-received', settings }))
    }),
    bridge.invoke('run:list', undefined).then((answer) => take(answer, (runs) => ({ type: 'runs-listed', runs }))),
    bridge.invoke('providers:list', undefined).then((answer) => {
      take(answer, (providers) => ({ type: 'providers-listed', providers }))
    }),
    bridge.invoke('processors:list', undefined).then((answer) => {
      take(answer, (processors) => ({ type: 'workbench-page', change: { type: 'processors-listed', processors } }))
    }),
    bridge.invoke('pipelines:list', undefined).then((answer) => {
      take(answer, (pipelines) => ({ type: 'processors', change: { type: 'pipelines-listed', pipelines } }))
    }),
    bridge.invoke('app:describe', undefined).then((answer) => {
      take(answer, (description) => ({ type: 'app-described', description }))
    })
  ])
}
