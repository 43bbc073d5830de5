import { hasEnded, type RunState } from '../../shared/run-state'

/** From this length on, in UTF-16 units, the recent text begins anew. */
const LONGEST_RECENT = 32_000

/**
 * The last piece of a growing text, for whoever shows only what is new. A text that is added to is kept as a tree of its
 * pieces, and to read any part of it makes the engine copy the whole: a frame would cost more the longer the text is.
 *
 * @param recent the one of `before`
 */
export function recentTextOf(before: RunState, after: RunState, recent: string, deltas: string): string {
  if (hasEnded(after) || after.text.length !== before.text.length + deltas.length) return ''
  if (recent.length < LONGEST_RECENT) return recent + deltas
  // Read once in a while, for the tree weighs more than the text.
  after.text.charCodeAt(0)
  return deltas
}
