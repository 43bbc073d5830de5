import { parseBaseUrl } from '../../main/models/base-url'
import { RunFault } from '../../shared/run-error'
import { UsageError } from '../usage-error'

/**
 * Refuses what is no web address before anything is started.
 *
 * @throws UsageError
 */
export function checkBaseUrl(written: string): void {
  try {
    parseBaseUrl(written)
  } catch (error) {
    if (error instanceof RunFault) throw new UsageError(`--base-url: ${error.message}`)
    throw error
  }
}
