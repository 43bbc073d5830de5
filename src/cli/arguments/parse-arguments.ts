import { CommanderError } from 'commander'
import { checkValues } from './check-values'
import type { CliCommand } from './cli-command'
import { complain } from './complaint'
import { createProgram } from './program'

/**
 * Reads an argument list (without the program's own name) and checks all of it, before anything is started.
 *
 * @throws UsageError
 */
export function parseArguments(args: readonly string[], version: string): CliCommand {
  const printed: string[] = []
  const chosen: CliCommand[] = []
  const program = createProgram(
    version,
    (text) => printed.push(text),
    (command) => chosen.push(command)
  )
  const command = program.commands.find((candidate) => candidate.name() === args[0])
  if (command) checkValues(command, args.slice(1))
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw complain(error, program, args)
  }
  return chosen[0] ?? { name: 'print', text: printed.join('') }
}
