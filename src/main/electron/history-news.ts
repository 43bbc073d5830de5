import type { Timer } from '../../shared/timer'
import type { Push } from './push'

/** A window asks for the list anew at each push, so pushes are at least this long apart. */
const NEWS_WINDOW_MS = 100

/** Makes the listener that tells the window of changes in the history: soon, and once for many. */
export function createHistoryNews(push: Push, timer: Timer): () => void {
  let isAwaited = false
  return () => {
    if (isAwaited) return
    isAwaited = true
    timer.schedule(NEWS_WINDOW_MS, () => {
      isAwaited = false
      push('history:changed', undefined)
    })
  }
}
