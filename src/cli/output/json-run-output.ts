import type { RunOutput } from './run-output'
import type { TextOutput } from './text-output'

/** One event a line, as it is. */
export function createJsonRunOutput(stdout: TextOutput): RunOutput {
  return {
    take: (event) => stdout.write(`${JSON.stringify(event)}\n`)
  }
}
