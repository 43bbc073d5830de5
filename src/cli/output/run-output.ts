import type { RunEvent } from '../../shared/run-event'

/** Shows a run as it happens. */
export interface RunOutput {
  /** Takes the events of one run in order; resolves when the reader is ready for more. */
  take(event: RunEvent): Promise<void>
}
