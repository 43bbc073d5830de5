import { readFile } from 'node:fs/promises'
import type { HistorySummary } from '../../shared/history'
import { inParallel } from './in-parallel'
import { contentsMatch, journalMatches, wordsOf } from './match-text'
import type { RunJournal } from './run-journal'

/** Two cores' worth, so that a search does not take all threads that address look-ups need too. */
const FILES_AT_ONCE = 2

export interface SearchPlaces {
  journalPath(runId: string): string
  /** The journal of a run that is not wholly in its file. */
  findLive(runId: string): RunJournal | undefined
}

/**
 * Finds the runs whose texts have every word of what is looked for, and keeps their order. A file that cannot be read
 * does not match.
 *
 * @throws the signal's reason when it aborts
 */
export async function searchRuns(
  runs: readonly HistorySummary[],
  text: string,
  places: SearchPlaces,
  signal?: AbortSignal
): Promise<HistorySummary[]> {
  const words = wordsOf(text)
  const matches = async ({ runId }: HistorySummary): Promise<boolean> => {
    signal?.throwIfAborted()
    const live = places.findLive(runId)
    if (live) return contentsMatch(await live.read(), words)
    return journalMatches(await readFile(places.journalPath(runId)), words)
  }
  const found = await inParallel(runs, FILES_AT_ONCE, (run) => matches(run).catch(refusal(signal)))
  return runs.filter((_, position) => found[position])
}

function refusal(signal?: AbortSignal): () => false {
  return () => {
    signal?.throwIfAborted()
    return false
  }
}
