import type { Later } from './components/later'
import type { PlaceAddress } from './place-address'
import type { AppStore } from './store/app-store'
import { type Place, placeOfFragment } from './store/place'
import { hasUnsavedChanges } from './store/settings/settings-page-state'

/**
 * Opens the place that the window's address names, now and whenever it changes, once its page is loaded. An address
 * that names none leaves the window where it is; so do unsaved changes, until the person has said what shall become of
 * them.
 *
 * @param contentOf what the place shows, null where the window has no page for it
 */
export function connectPlaces(
  address: PlaceAddress,
  store: AppStore,
  contentOf: (place: Place) => Later<unknown> | null
): void {
  const take = () => {
    const place = placeOfFragment(address.read())
    const { place: open, settingsPage } = store.getState()
    if (place === null || place === open) return
    const content = contentOf(place)
    if (!content) return
    // By then the address may be another.
    if (content.read() === null) return void content.load().then(take)
    if (!hasUnsavedChanges(settingsPage)) return store.dispatch({ type: 'place-opened', place })
    address.replace(`#${open}`)
    store.dispatch({ type: 'settings-page', change: { type: 'leave-asked', destination: { kind: 'place', place } } })
  }
  address.onChange(take)
  take()
}
