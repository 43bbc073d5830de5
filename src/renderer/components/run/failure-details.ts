import type { AppDescription } from '../../../shared/ipc-contract'
import type { SerializedRunError } from '../../../shared/run-error'
import type { RunState } from '../../../shared/run-state'

/** What is known about a failure; the secrets were taken out where the error was worded. */
export interface Failure {
  message: string
  error: SerializedRunError | null
  start: RunState['start']
  description: AppDescription | null
}

/** The failure as lines of plain text, for a report: in English, whatever the window speaks. */
export function failureDetails({ message, error, start, description }: Failure): string {
  const lines: [name: string, value: string | number | undefined][] = [
    ['Message', message],
    ['Code', error?.code],
    ['HTTP status', error?.status],
    ['Host', error?.host],
    ['Asked to wait', error?.retryAfterMs === undefined ? undefined : `${error.retryAfterMs} ms`],
    ['Provider', start?.provider],
    ['Model', start?.model],
    ['Streamscope', description?.version],
    ['Electron', description?.electron],
    ['Platform', description?.platform]
  ]
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n')
}
