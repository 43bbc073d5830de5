import type { Bridge } from '../../shared/bridge'
import type { Theme } from '../../shared/settings'
import type { WindowActions } from '../components/app-actions'
import type { PlaceAddress } from '../place-address'
import type { AppStore } from '../store/app-store'

export function createWindowActions(bridge: Bridge, store: AppStore, address: PlaceAddress): WindowActions {
  async function chooseTheme(theme: Theme): Promise<void> {
    const answer = await bridge.invoke('settings:change', { theme })
    if (answer.ok) store.dispatch({ type: 'settings-received', settings: answer.value })
    else store.dispatch({ type: 'notice-received', message: answer.error.message })
  }

  return {
    openPlace: (place) => address.open(`#${place}`),
    chooseTheme: (theme) => void chooseTheme(theme),
    dismissNotice: (message) => store.dispatch({ type: 'notice-dismissed', message })
  }
}
