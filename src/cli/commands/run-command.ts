import type { RunRequest } from '../../shared/run-request'
import type { CliContext } from '../cli-context'
import type { ExitCode } from '../exit-code'
import { createJsonRunOutput } from '../output/json-run-output'
import { createTextRunOutput } from '../output/text-run-output'
import { deliveryFor, exitCodeOf, performRun } from '../perform-run'

/** Streams the answer to one prompt: the text alone, or the events. */
export async function runCommand(context: CliContext, request: RunRequest, json: boolean): Promise<ExitCode> {
  const output = json ? createJsonRunOutput(context.stdout) : createTextRunOutput(context, { figures: true })
  const { runs } = await context.loadRuns()
  const ending = await performRun(runs, { ...request, delivery: deliveryFor(json) }, output, context.stop)
  return exitCodeOf(ending, context.stop)
}
