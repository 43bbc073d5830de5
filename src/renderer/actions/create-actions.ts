import type { Bridge } from '../../shared/bridge'
import { systemTimer } from '../../shared/timer'
import type { AppActions } from '../components/app-actions'
import type { PlaceAddress } from '../place-address'
import type { AppStore } from '../store/app-store'
import { createExampleActions } from './example-actions'
import { createHistoryActions } from './history-actions'
import { createInspectorActions } from './inspector-actions'
import { createProcessorActions } from './processor-actions'
import { createRecallActions } from './recall-actions'
import { createRunActions } from './run-actions'
import { createSettingsActions } from './settings/create-settings-actions'
import { createWindowActions } from './window-actions'
import { createWorkbenchActions } from './workbench-actions'

/** Binds what a person can do to the bridge, the store and the window's address. */
export function createActions(
  bridge: Bridge,
  store: AppStore,
  address: PlaceAddress,
  wantsNoMotion?: () => boolean
): AppActions {
  const runs = createRunActions(bridge, store, wantsNoMotion)
  const window = createWindowActions(bridge, store, address)
  return {
    ...window,
    ...runs,
    ...createExampleActions(store, runs),
    ...createHistoryActions(bridge, store, runs, () => new Date()),
    ...createWorkbenchActions(store, runs),
    ...createRecallActions(bridge, store, window.openPlace),
    settings: createSettingsActions(bridge, store, address),
    inspector: createInspectorActions(bridge, store, systemTimer),
    processors: createProcessorActions(bridge, store)
  }
}
