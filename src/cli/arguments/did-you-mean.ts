import { closestMatch } from 'leven'

/** At most this many letters may differ, and fewer than half of the word. */
const MAXIMUM_DISTANCE = 3

/** ` Did you mean "uppercase"?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const written = word.toLowerCase()
  const maxDistance = Math.min(MAXIMUM_DISTANCE, Math.ceil(written.length / 2))
  const begun = written.length > 1 ? candidates.find((candidate) => candidate.startsWith(written)) : undefined
  const nearest = begun ?? closestMatch(written, candidates, { maxDistance })
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}
