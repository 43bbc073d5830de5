import type { PlaceAddress } from '../../src/renderer/place-address'

export interface InMemoryAddress extends PlaceAddress {
  readonly isClosed: boolean
}

/** The address of a window that there is not. It tells of changes at once; a real window does a moment later. */
export function createInMemoryAddress(fragment = ''): InMemoryAddress {
  const listeners: (() => void)[] = []
  let current = fragment
  let isClosed = false
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
    onChange: (listener) => listeners.push(listener),
    close() {
      isClosed = true
    },
    get isClosed() {
      return isClosed
    }
  }
}
