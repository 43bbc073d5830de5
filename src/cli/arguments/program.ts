import { Command, type Option } from 'commander'
import { EXAMPLES } from '../../shared/examples'
import { PROVIDER_IDS } from '../../shared/provider'
import { UsageError } from '../usage-error'
import { buildRunRequest } from './build-run-request'
import type { CliCommand } from './cli-command'
import { CHECK_HELP, EXAMPLES_HELP, PROCESSORS_HELP, PROGRAM_HELP, RUN_HELP } from './help-texts'
import { findProcessor } from './parse-processors'
import { quote } from './quote'
import { gather, readStopSequences } from './read-stop-sequences'
import { readTask } from './read-task'
import { RUN_OPTIONS, type WrittenOptions } from './run-options'

/** What a check says to the model is its own affair. */
const CHECK_TASK = { messages: [{ role: 'human' as const, content: 'check' }], processors: [] }

type Choose = (command: CliCommand) => void

/** The commands and options of the terminal runner. Parsing calls `choose` once, or prints help. */
export function createProgram(version: string, print: (text: string) => void, choose: Choose): Command {
  const program = new Command('streamscope')
    .description('Streams text from a language model through LangChain, in the terminal.')
    .usage('<command> [options]')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {} })
    .addHelpText('after', PROGRAM_HELP)
  addExamples(program, choose)
  addRun(program, choose)
  addCheck(program, choose)
  addProcessors(program, choose)
  addReport(program, choose, 'providers', 'list where text can come from, and what is set up')
  addReport(program, choose, 'doctor', 'say what this installation is made of, for bug reports')
  return program
}

/** The purpose is a line of the program's help, and the first sentence of the command's own. */
function addCommand(program: Command, name: string, purpose: string): Command {
  return program
    .command(name)
    .summary(purpose)
    .description(`${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`)
}

function addExamples(program: Command, choose: Choose): void {
  const command = addCommand(program, 'examples', 'run the two examples of the guide, one after the other')
  command.addHelpText('after', EXAMPLES_HELP)
  addModelOptions(command)
  command.option('--json', 'print the events of both runs, one JSON object a line')
  onAction(command, (written, json) => {
    const runs = EXAMPLES.map((example) => ({ example, request: buildRunRequest(written, example) }))
    choose({ name: 'examples', runs, json })
  })
}

function addRun(program: Command, choose: Choose): void {
  const command = addCommand(program, 'run', 'stream the answer to one prompt')
  command
    .addHelpText('after', RUN_HELP)
    .option('--prompt <TEXT>', 'what to say to the model (needed)')
    .option('--system <TEXT>', 'how the model is to behave')
  addModelOptions(command)
  command
    .option('--stop <TEXT>', 'a text at which the reply ends, without it; up to four times', gather)
    .option(
      '--processors <A,B>',
      'what the text passes through, in this order: uppercase, uppercase:tr, replace:from=cat;to=dog'
    )
    .option('--pipeline <FILE>', 'the same from a file, or by the name of one that was saved in the window')
    .option('--json', 'print events, one JSON object a line, instead of the text')
  onAction(command, (written, json) => {
    const pipeline = written['--pipeline'] ?? null
    const task = { ...readTask(written), ...readStopSequences(command.opts()['stop']) }
    choose({ name: 'run', request: buildRunRequest(written, task), pipeline, json })
  })
}

function addCheck(program: Command, choose: Choose): void {
  const command = addCommand(program, 'check', 'check the way to a provider, step by step')
  command.addHelpText('after', CHECK_HELP)
  addModelOptions(command)
  command.option('--json', 'print the steps, one JSON object a line')
  onAction(command, (written, json) => {
    choose({ name: 'check', request: buildRunRequest(written, CHECK_TASK), json })
  })
}

function addProcessors(program: Command, choose: Choose): void {
  const command = addCommand(program, 'processors', 'list what can be done to a text while it streams')
  command
    .argument('[NAME]', 'tell more of this one, with an example')
    .addHelpText('after', PROCESSORS_HELP)
    .option('--json', 'print it as JSON')
  onAction(command, (_written, json, [name]) => {
    choose({ name: 'processors', processor: name === undefined ? null : findProcessor(name), json })
  })
}

function addReport(program: Command, choose: Choose, name: 'providers' | 'doctor', purpose: string): void {
  const command = addCommand(program, name, purpose).option('--json', 'print it as JSON')
  onAction(command, (_written, json) => choose({ name, json }))
}

function addModelOptions(command: Command): void {
  command.option('--provider <NAME>', `${PROVIDER_IDS.join(', ')} (default builtin)`)
  for (const option of RUN_OPTIONS) command.option(`${option.flag} <${option.placeholder}>`, option.purpose)
}

/** Hands over what was written, by flag, and the words; refuses those that belong to nothing. */
function onAction(
  command: Command,
  action: (written: WrittenOptions, json: boolean, words: readonly string[]) => void
): void {
  for (const option of command.options) if (option.required && !option.parseArg) refuseRepeats(command, option)
  command.allowExcessArguments().action(() => {
    const stray = command.args[command.registeredArguments.length]
    if (stray !== undefined) throw new UsageError(complainAboutStray(command.name(), stray))
    const values: Record<string, string | true | undefined> = command.opts()
    const written: Record<string, string> = {}
    for (const option of command.options) {
      const value = values[option.attributeName()]
      if (typeof value === 'string' && option.long) written[option.long] = value
    }
    action(written, values['json'] === true, command.args)
  })
}

/** Of several values Commander would take the last one without a word. */
function refuseRepeats(command: Command, option: Option): void {
  option.argParser((value: string, earlier: string | undefined) => {
    if (earlier === undefined) return value
    const complaint = `${option.long} is given more than once, and takes one value: leave the others out.`
    throw new UsageError(`${complaint} See: streamscope ${command.name()} --help`)
  })
}

function complainAboutStray(commandName: string, stray: string): string {
  const wayOut = commandName === 'run' ? 'put the whole prompt in quotes after --prompt' : 'leave it out'
  return `${commandName} does not know what ${quote(stray)} is for: ${wayOut}. See: streamscope ${commandName} --help`
}
