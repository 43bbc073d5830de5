import type { PlaceAddress } from './place-address'

export const windowPlaceAddress: PlaceAddress = {
  read: () => window.location.hash,
  open: (fragment) => {
    window.location.hash = fragment
  },
  replace: (fragment) => window.history.replaceState(null, '', fragment),
  onChange: (listener) => window.addEventListener('hashchange', listener),
  close: () => window.close()
}
