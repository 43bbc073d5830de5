import type { Example } from '../../shared/examples'
import type { ProcessorDescription } from '../../shared/processor-description'
import type { RunRequest } from '../../shared/run-request'

/** What the terminal runner was asked to do, checked. */
export type CliCommand =
  | { name: 'print'; text: string }
  | { name: 'examples'; runs: ExampleRun[]; json: boolean }
  /** The pipeline, a file or a name, is still to be read. */
  | { name: 'run'; request: RunRequest; pipeline: string | null; json: boolean }
  | { name: 'check'; request: RunRequest; json: boolean }
  /** Of all processors, or of one. */
  | { name: 'processors'; processor: ProcessorDescription | null; json: boolean }
  | { name: 'providers' | 'doctor'; json: boolean }

/** One of the two examples, and the request that makes it happen. */
export interface ExampleRun {
  example: Example
  request: RunRequest
}
