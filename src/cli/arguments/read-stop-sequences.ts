import { LONGEST_STOP_SEQUENCE, MOST_STOP_SEQUENCES } from '../../shared/run-request'
import { UsageError } from '../usage-error'

/** Gathers what an option was given each time. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/**
 * The texts at which a reply ends, as they were written one after the other.
 *
 * @throws UsageError
 */
export function readStopSequences(written: readonly string[] = []): { stop?: string[] } {
  if (written.length > MOST_STOP_SEQUENCES) {
    throw new UsageError(`--stop can be given ${MOST_STOP_SEQUENCES} times, not ${written.length}.`)
  }
  for (const text of written) {
    if (text === '') throw new UsageError('--stop is empty: it takes the text at which the reply ends.')
    if (text.length > LONGEST_STOP_SEQUENCE) {
      throw new UsageError(`--stop takes a text of at most ${LONGEST_STOP_SEQUENCE} characters, not ${text.length}.`)
    }
  }
  return written.length > 0 ? { stop: [...written] } : {}
}
