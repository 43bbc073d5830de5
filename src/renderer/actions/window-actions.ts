import type { Bridge } from '../../shared/bridge'
import type { SettingsChange } from '../../shared/settings'
import type { WindowActions } from '../components/app-actions'
import type { PlaceAddress } from '../place-address'
import type { AppStore } from '../store/app-store'
import { takeAnswer } from './take-answer'

/** As many as are looked over at a glance. */
const RECENT_RUNS = 8

export function createWindowActions(bridge: Bridge, store: AppStore, address: PlaceAddress): WindowActions {
  async function changeSettings(change: SettingsChange): Promise<void> {
    const settings = takeAnswer(store, await bridge.invoke('settings:change', change))
    if (settings) store.dispatch({ type: 'settings-received', settings })
  }

  async function listRecentRuns(): Promise<void> {
    const page = takeAnswer(store, await bridge.invoke('history:list', { limit: RECENT_RUNS }))
    if (page) store.dispatch({ type: 'recent-runs-listed', runs: page.runs })
  }

  async function openLink(url: string): Promise<void> {
    takeAnswer(store, await bridge.invoke('link:open', { url }))
  }

  return {
    openPlace: (place) => address.open(`#${place}`),
    changeSettings: (change) => void changeSettings(change),
    notify: (message) => store.dispatch({ type: 'notice-received', message }),
    openLayer: (layer) => store.dispatch({ type: 'layer-changed', layer }),
    closeLayer: () => store.dispatch({ type: 'layer-changed', layer: null }),
    listRecentRuns: () => void listRecentRuns(),
    openLink: (url) => void openLink(url),
    dismissNotice: (message) => store.dispatch({ type: 'notice-dismissed', message })
  }
}
