import { CommanderError } from 'commander'
import { UsageError } from '../usage-error'
import type { CliCommand } from './cli-command'
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
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(reword(error))
  }
  return chosen[0] ?? { name: 'print', text: printed.join('') }
}

/** Commander writes its suggestion on a line of its own. */
function reword(error: CommanderError): string {
  if (error.code === 'commander.help') return 'No command was given. See: streamscope --help'
  const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}. See: streamscope --help`
}
