import { closestMatch } from 'leven'

/** At most this many letters may differ, and fewer than half of the word. */
const MAXIMUM_DISTANCE = 3

/** ` Did you mean "uppercase"?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const maxDistance = Math.min(MAXIMUM_DISTANCE, Math.ceil(word.length / 2))
  const nearest = closestMatch(word.toLowerCase(), candidates, { maxDistance })
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}
