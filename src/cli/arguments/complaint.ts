import type { Command, CommanderError } from 'commander'
import { UsageError } from '../usage-error'
import { didYouMean } from './did-you-mean'
import { quote } from './quote'

/** Words what Commander did not understand: on one line, with the way out. */
export function complain(error: CommanderError, program: Command, args: readonly string[]): UsageError {
  const names = program.commands.map((command) => command.name())
  const [first, second] = args
  const help = `See: streamscope ${first !== undefined && names.includes(first) ? `${first} ` : ''}--help`
  switch (error.code) {
    case 'commander.help':
      return new UsageError(second === undefined ? `No command was given. ${help}` : complainOf(second, names, help))
    case 'commander.unknownCommand':
      return new UsageError(complainOf(program.args[0] ?? '', names, help))
    default:
      return new UsageError(`${reword(error.message)}. ${hintAtKeys(error.message)}${help}`)
  }
}

function complainOf(name: string, names: readonly string[], help: string): string {
  return `Unknown command ${quote(name)}.${didYouMean(name, names)} ${help}`
}

/** Commander writes its suggestion on a line of its own, and quotes an unknown option with its value, which may be a key. */
function reword(message: string): string {
  const sentence = message
    .replace(/^error: /, '')
    .replace(/^(unknown option '-[^'=]*)=.*'/s, "$1'")
    .replace('\n', ' ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

/** An argument list can be read by every program on the computer, so there is no such option. */
function hintAtKeys(message: string): string {
  return /^error: unknown option '--?[a-z-]*(key|token)/i.test(message)
    ? 'Keys come from the environment alone: OPENAI_API_KEY or AZURE_OPENAI_API_KEY. '
    : ''
}
