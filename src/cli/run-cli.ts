import { listEnvironmentKeys } from '../main/connections/profile-keys'
import { assertNever } from '../shared/assert-never'
import { redact } from '../shared/redact'
import type { RunRequest } from '../shared/run-request'
import type { CliCommand } from './arguments/cli-command'
import { parseArguments } from './arguments/parse-arguments'
import { checkPlaces } from './check-places'
import type { CliContext } from './cli-context'
import { checkCommand } from './commands/check-command'
import { doctorCommand } from './commands/doctor-command'
import { examplesCommand } from './commands/examples-command'
import { processorsCommand } from './commands/processors-command'
import { providersCommand } from './commands/providers-command'
import { runCommand } from './commands/run-command'
import { EXIT_CODE, type ExitCode } from './exit-code'
import type { TextOutput } from './output/text-output'
import { writeLine } from './output/text-run-output'
import { readPipelineOption } from './read-pipeline'
import { UsageError } from './usage-error'

/** Does what the arguments say. Never rejects: whatever goes wrong is one line on the standard error. */
export async function runCli(args: readonly string[], context: CliContext): Promise<ExitCode> {
  try {
    return await perform(parseArguments(args, context.version), context)
  } catch (error) {
    if (!(error instanceof UsageError)) return reportDefect(context.stderr, error, context.environment)
    await writeLine(context.stderr, `streamscope: ${clean(error.message, context.environment)}`)
    return EXIT_CODE.wrongUsage
  }
}

async function withPipeline(
  { request, pipeline }: Extract<CliCommand, { name: 'run' }>,
  context: CliContext
): Promise<RunRequest> {
  return pipeline === null ? request : { ...request, processors: await readPipelineOption(pipeline, context) }
}

/** What nobody expected: a fault of ours. */
export async function reportDefect(
  stderr: TextOutput,
  error: unknown,
  environment: CliContext['environment']
): Promise<ExitCode> {
  const words = clean(String(error), environment)
  await writeLine(stderr, `streamscope: something is wrong with the program itself: ${words}`)
  return EXIT_CODE.failed
}

/** The runs clean what they say themselves; this is for all else. */
function clean(text: string, environment: CliContext['environment']): string {
  return redact(text, listEnvironmentKeys(environment))
}

async function perform(command: CliCommand, context: CliContext): Promise<ExitCode> {
  switch (command.name) {
    case 'examples':
      for (const { request } of command.runs) checkPlaces(request, context.environment)
      return examplesCommand(context, command.runs, command.json)
    case 'run':
      checkPlaces(command.request, context.environment)
      return runCommand(context, await withPipeline(command, context), command.json)
    case 'check':
      checkPlaces(command.request, context.environment)
      return checkCommand(context, command.request, command.json)
    case 'processors':
      await processorsCommand(context, command.processor, command.json)
      return EXIT_CODE.complete
    case 'providers':
      await providersCommand(context, command.json)
      return EXIT_CODE.complete
    case 'doctor':
      await doctorCommand(context, command.json)
      return EXIT_CODE.complete
    case 'print':
      await context.stdout.write(command.text)
      return EXIT_CODE.complete
    default:
      return assertNever(command)
  }
}
