import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { explainFailure } from './failure.mjs'
import { SetupError, say } from './report.mjs'

/** Those of the commands that are in none of the folders of `PATH`. @param {readonly string[]} commands */
export function missingCommands(commands) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return commands.filter((command) => !folders.some((folder) => existsSync(join(folder, command))))
}

/** Debian, Ubuntu and what is made of them. */
export function isDebian() {
  return missingCommands(['apt-get', 'dpkg']).length === 0
}

export function canInstallPackages() {
  return process.getuid?.() === 0 && isDebian()
}

/**
 * @param {string} step
 * @param {string} what they are for
 * @param {readonly string[]} packages
 * @throws {SetupError}
 */
export async function installPackages(step, what, packages) {
  say(step, `installing Debian packages for ${what}`)
  // The first repairs what an interrupted installation has left.
  await run(step, 'dpkg', ['--configure', '-a'])
  await run(step, 'apt-get', ['update'])
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  await run(step, 'apt-get', ['install', ...options, ...nameForRelease(packages)])
}

/**
 * @param {string} step
 * @param {string} command
 * @param {readonly string[]} args
 */
async function run(step, command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await runQuietly(command, args, { env })
  if (code !== 0) throw new SetupError(step, `${command} ${args[0]} failed: ${explainFailure(output)}`)
}

/**
 * Since their 64-bit time change, Debian and Ubuntu call some packages by a name with `t64` at its end.
 * @param {readonly string[]} packages
 */
export function nameForRelease(packages) {
  const known = new Set(
    spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout?.split('\n')
  )
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}
