import { pathToFileURL } from 'node:url'
import { CLI_ENTRY } from './build.mjs'
import { PROJECT_ROOT } from './project.mjs'

/**
 * Hands this process over to the built terminal runner: it answers to signals and sets the exit code itself, with no
 * second process between it and the terminal.
 * @param {readonly string[]} args
 * @returns {Promise<undefined>}
 */
export async function becomeTerminalRunner(args) {
  process.env['STREAMSCOPE_APP_FOLDER'] = PROJECT_ROOT
  process.argv = [process.execPath, CLI_ENTRY, ...args]
  await import(pathToFileURL(CLI_ENTRY).href)
  return undefined
}
