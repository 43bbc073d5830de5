import type { Bridge } from '../../shared/bridge'
import type { SettingsChange } from '../../shared/settings'
import type { WindowActions } from '../components/app-actions'
import type { PlaceAddress } from '../place-address'
import type { AppStore } from '../store/app-store'

export function createWindowActions(bridge: Bridge, store: AppStore, address: PlaceAddress): WindowActions {
  async function changeSettings(change: SettingsChange): Promise<void> {
    const answer = await bridge.invoke('settings:change', change)
    if (answer.ok) store.dispatch({ type: 'settings-received', settings: answer.value })
    else store.dispatch({ type: 'notice-received', message: answer.error.message })
  }

  return {
    openPlace: (place) => address.open(`#${place}`),
    changeSettings: (change) => void changeSettings(change),
    dismissNotice: (message) => store.dispatch({ type: 'notice-dismissed', message })
  }
}
