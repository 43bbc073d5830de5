import type { PlaceAddress } from './place-address'
import type { AppStore } from './store/app-store'
import { type Place, placeOfFragment } from './store/place'

/**
 * Opens the place that the window's address names, now and whenever it changes. An address that names none leaves the
 * window where it is.
 *
 * @param hasPage whether the window has a page for the place
 */
export function connectPlaces(address: PlaceAddress, store: AppStore, hasPage: (place: Place) => boolean): void {
  const take = () => {
    const place = placeOfFragment(address.read())
    if (place !== null && hasPage(place)) store.dispatch({ type: 'place-opened', place })
  }
  address.onChange(take)
  take()
}
