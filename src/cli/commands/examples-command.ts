import type { Example } from '../../shared/examples'
import type { ExampleRun } from '../arguments/cli-command'
import type { CliContext } from '../cli-context'
import { EXIT_CODE, type ExitCode } from '../exit-code'
import { createJsonRunOutput } from '../output/json-run-output'
import type { TextOutput } from '../output/text-output'
import { createTextRunOutput } from '../output/text-run-output'
import { deliveryFor, exitCodeOf, performRun } from '../perform-run'

const TITLE = 'Demonstrating LangChain Streaming...\n'
const HEADING_RULE = `${'-'.repeat(50)}\n`
const CLOSING_RULE = `${'='.repeat(50)}\n`
/** The guide puts a label over the story alone. */
const LABELS: Partial<Record<Example['id'], string>> = { story: 'Story:\n' }

/**
 * Runs the examples one after the other and prints them as the guide does. A failure or a stop is the end of it: the
 * next one would meet the same.
 */
export async function examplesCommand(context: CliContext, examples: ExampleRun[], json: boolean): Promise<ExitCode> {
  const { stdout, stop } = context
  const { runs } = await context.loadRuns()
  const output = json ? createJsonRunOutput(stdout) : createTextRunOutput(context, { figures: false })
  let exitCode: ExitCode = EXIT_CODE.complete
  if (!json) await stdout.write(TITLE)
  for (const { example, request } of examples) {
    if (!json) await printHeading(stdout, example)
    const ending = await performRun(runs, { ...request, delivery: deliveryFor(json) }, output, stop)
    if (!json) await stdout.write(CLOSING_RULE)
    if (exitCode === EXIT_CODE.complete) exitCode = exitCodeOf(ending, stop)
    if (ending.type !== 'run-end' || stop.aborted) break
  }
  return exitCode
}

async function printHeading(stdout: TextOutput, { id, heading, announcement }: Example): Promise<void> {
  await stdout.write(`\n${heading}\n${HEADING_RULE}${announcement}\n\n${LABELS[id] ?? ''}`)
}
