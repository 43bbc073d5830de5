import type { PlaceAddress } from './place-address'
import type { AppStore } from './store/app-store'
import { type Place, placeOfFragment } from './store/place'
import { hasUnsavedChanges } from './store/settings/settings-page-state'

/**
 * Opens the place that the window's address names, now and whenever it changes. An address that names none leaves the
 * window where it is; so do unsaved changes, until the person has said what shall become of them.
 *
 * @param hasPage whether the window has a page for the place
 */
export function connectPlaces(address: PlaceAddress, store: AppStore, hasPage: (place: Place) => boolean): void {
  const take = () => {
    const place = placeOfFragment(address.read())
    const { place: open, settingsPage } = store.getState()
    if (place === null || place === open || !hasPage(place)) return
    if (!hasUnsavedChanges(settingsPage)) return store.dispatch({ type: 'place-opened', place })
    address.replace(`#${open}`)
    store.dispatch({ type: 'settings-page', change: { type: 'leave-asked', destination: { kind: 'place', place } } })
  }
  address.onChange(take)
  take()
}
