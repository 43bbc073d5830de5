import type { Bridge } from '../shared/bridge'
import type { AppActions } from './components/app-actions'
import { performCommand } from './components/palette/perform-command'
import type { AppStore } from './store/app-store'

/** Performs what is chosen in the application's menu. */
export function connectMenu(bridge: Bridge, store: AppStore, actions: AppActions): void {
  bridge.on('menu:chosen', ({ command }) => performCommand(command, store.getState(), actions))
}
