import type { PlaceAddress } from '../../src/renderer/place-address'

/** The address of a window that there is not. It tells of changes at once; a real window does a moment later. */
export function createInMemoryAddress(fragment = ''): PlaceAddress {
  const listeners: (() => void)[] = []
  let current = fragment
  return {
    read: () => current,
    open(next) {
      if (next === current) return
      current = next
      for (const listener of listeners) listener()
    },
    replace(next) {
      current = next
    },
    onChange: (listener) => listeners.push(listener)
  }
}
