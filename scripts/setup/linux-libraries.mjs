import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { hasDisplay } from './display.mjs'
import { explainFailure } from './failure.mjs'
import { SetupError, say } from './report.mjs'

const STEP = 'Linux libraries'

/** What Electron needs to open a window; the other libraries that it names come with these. */
const LIBRARY_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libnotify4',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libsecret-1-0'
]
const DISPLAY_PACKAGES = ['xvfb', 'xauth']

/**
 * Sees to it that the executable finds its libraries, and, where there is no display and a window is needed, to a
 * virtual display.
 * @param {string} executable
 * @param {{ needsDisplay: boolean }} options
 * @throws {SetupError} with the exact command, where only another user may install
 */
export async function provideLinuxLibraries(executable, { needsDisplay }) {
  if (process.platform !== 'linux') return
  const missing = [
    ...missingLibraries(executable),
    ...(needsDisplay && !hasDisplay() ? missingCommands(['xvfb-run', 'xauth']) : [])
  ]
  if (missing.length === 0) return
  const packages = [...LIBRARY_PACKAGES, ...(needsDisplay && !hasDisplay() ? DISPLAY_PACKAGES : [])]
  const isDebian = missingCommands(['apt-get', 'dpkg']).length === 0
  if (process.getuid?.() !== 0 || !isDebian) throw new SetupError(STEP, howToInstall(missing, packages, isDebian))
  await install(missing, packages)
  const stillMissing = missingLibraries(executable)
  if (stillMissing.length > 0) throw new SetupError(STEP, `Electron still lacks ${stillMissing.join(', ')}.`)
}

/** @param {string} executable */
function missingLibraries(executable) {
  return parseMissingLibraries(spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '')
}

/**
 * @param {string} lddOutput
 * @returns {string[]} the names of the shared libraries that were not found
 */
export function parseMissingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '')
  return [...new Set(names)]
}

/** @param {readonly string[]} commands */
function missingCommands(commands) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return commands.filter((command) => !folders.some((folder) => existsSync(join(folder, command))))
}

/**
 * @param {readonly string[]} missing
 * @param {readonly string[]} packages
 * @param {boolean} isDebian
 */
function howToInstall(missing, packages, isDebian) {
  const found = `Electron needs ${missing.join(', ')}, not found on this system.`
  if (!isDebian) return `${found} Install them with the system's package manager, then run the same command again.`
  return `${found} Install them with: sudo apt-get install -y ${nameForRelease(packages).join(' ')}`
}

/**
 * @param {readonly string[]} missing
 * @param {readonly string[]} packages
 */
async function install(missing, packages) {
  say(STEP, `installing Debian packages for ${missing.length > 3 ? `${missing.length} libraries` : missing.join(', ')}`)
  // The first repairs what an interrupted installation has left.
  await run('dpkg', ['--configure', '-a'])
  await run('apt-get', ['update'])
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  await run('apt-get', ['install', ...options, ...nameForRelease(packages)])
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await runQuietly(command, args, { env })
  if (code !== 0) throw new SetupError(STEP, `${command} ${args[0]} failed: ${explainFailure(output)}`)
}

/**
 * Since their 64-bit time change, Debian and Ubuntu call some of these packages by a name with `t64` at its end.
 * @param {readonly string[]} packages
 */
function nameForRelease(packages) {
  const known = new Set(
    spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout?.split('\n')
  )
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}
