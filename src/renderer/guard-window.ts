import type { AppStore } from './store/app-store'
import { hasUnsavedChanges } from './store/settings/settings-page-state'

/** Keeps the window open while there are unsaved changes, and asks what shall become of them. */
export function guardWindow(window: Window, store: AppStore): void {
  window.addEventListener('beforeunload', (event) => {
    if (!hasUnsavedChanges(store.getState().settingsPage)) return
    event.preventDefault()
    store.dispatch({ type: 'settings-page', change: { type: 'leave-asked', destination: { kind: 'close' } } })
  })
}
