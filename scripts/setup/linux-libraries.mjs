import { spawnSync } from 'node:child_process'
import { canInstallPackages, installPackages, isDebian, missingCommands, nameForRelease } from './debian-packages.mjs'
import { hasDisplay } from './display.mjs'
import { SetupError } from './report.mjs'

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
  if (!canInstallPackages()) throw new SetupError(STEP, howToInstall(missing, packages, isDebian()))
  const what = missing.length > 3 ? `${missing.length} libraries` : missing.join(', ')
  await installPackages(STEP, what, packages)
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

/**
 * @param {readonly string[]} missing
 * @param {readonly string[]} packages
 * @param {boolean} onDebian
 */
function howToInstall(missing, packages, onDebian) {
  const found = `Electron needs ${missing.join(', ')}, not found on this system.`
  if (!onDebian) return `${found} Install them with the system's package manager, then run the same command again.`
  return `${found} Install them with: sudo apt-get install -y ${nameForRelease(packages).join(' ')}`
}
