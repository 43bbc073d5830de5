import type { Timer } from '../../shared/timer'

/** As long as Chromium lets a click count as the reason for what follows it. */
const GESTURE_LASTS_MS = 5_000
const OPENABLE_PROTOCOLS = ['http:', 'https:', 'mailto:']

export interface ExternalLinks {
  /** Takes note of a real click or key press in the window. */
  noteGesture(): void
  /** Opens an http, https or mailto address in the system's own program, once for each gesture; says whether it did. */
  open(address: string): Promise<boolean>
}

/** Lets an address out of the app only on a person's click: a script in the page cannot make the gesture. */
export function createExternalLinks(openExternal: (address: string) => Promise<void>, timer: Timer): ExternalLinks {
  let gestureAtMs = Number.NEGATIVE_INFINITY
  return {
    noteGesture() {
      gestureAtMs = timer.now()
    },
    async open(address) {
      const url = parseOpenable(address)
      if (url === null || timer.now() - gestureAtMs > GESTURE_LASTS_MS) return false
      gestureAtMs = Number.NEGATIVE_INFINITY
      await openExternal(url.href)
      return true
    }
  }
}

function parseOpenable(address: string): URL | null {
  try {
    const url = new URL(address)
    return OPENABLE_PROTOCOLS.includes(url.protocol) ? url : null
  } catch {
    return null
  }
}
