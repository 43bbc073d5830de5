import type { Bridge } from '../shared/bridge'
import type { AppActions } from './components/app-actions'
import { performCommand } from './components/palette/perform-command'
import { showRun } from './show-run'
import type { AppStore } from './store/app-store'

/** Does what a person chose outside of the page: in the application's menu, or by a notification. */
export function connectMenu(bridge: Bridge, store: AppStore, actions: AppActions): void {
  bridge.on('menu:chosen', ({ command }) => performCommand(command, store.getState(), actions))
  bridge.on('run:show', (run) => showRun(run, store.getState(), actions))
}
