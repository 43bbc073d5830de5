import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { explainFailure } from './failure.mjs'
import { SetupError } from './report.mjs'

/**
 * Runs npm in the project folder, on the Node that runs this, whichever Node the `npm` on the PATH belongs to.
 * @param {string} step the step that fails if npm does
 * @param {string} purpose as in "cannot <purpose>"
 * @param {readonly string[]} args
 * @param {(pid: number) => void} onSpawn
 * @throws {SetupError}
 */
export async function runNpm(step, purpose, args, onSpawn) {
  const npmArguments = [requireNpm(step), ...args, '--loglevel=error']
  const { code, output } = await runQuietly(process.execPath, npmArguments, { onSpawn })
  if (code !== 0) throw new SetupError(step, `cannot ${purpose}: ${explainFailure(output)}`)
}

/**
 * @param {string} step
 * @returns {string} npm's own script
 * @throws {SetupError}
 */
export function requireNpm(step) {
  const npm = findNpm()
  if (!npm)
    throw new SetupError(step, 'npm was not found on the PATH. Install it (it comes with Node), then try again.')
  return npm
}

/**
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined} npm's own script
 */
export function findNpm(environment = process.env) {
  const { npm_execpath: running, PATH = '' } = environment
  const folders = [...PATH.split(delimiter), dirname(process.execPath)].filter((folder) => folder !== '')
  const candidates = [running ?? '', ...folders.flatMap(npmScriptsNear)]
  return candidates.find((candidate) => candidate.endsWith('npm-cli.js') && existsSync(candidate))
}

/** @param {string} folder a folder that may hold an `npm` command: a link on Unix, a script beside Node on Windows */
function npmScriptsNear(folder) {
  const link = join(folder, 'npm')
  const besideNode = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(link) ? [realpathSync(link), besideNode] : [besideNode]
}
