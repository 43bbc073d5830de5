import { spawnSync } from 'node:child_process'
import { SetupError, say } from '../setup/report.mjs'

const STEP = 'Packaging'
/** Command, and the Debian package that has it. */
const NEEDED = { zip: 'zip', 'dpkg-deb': 'dpkg' }

/**
 * Checks for the system's own packaging tools.
 * @throws {SetupError} with the command that installs what is missing
 */
export function provideTools() {
  if (process.platform !== 'linux') return
  const missing = Object.entries(NEEDED).filter(([command]) => !isInstalled(command))
  if (missing.length === 0) return
  const packages = missing.map(([, name]) => name).join(' ')
  throw new SetupError(STEP, `the command ${missing[0]?.[0]} is missing. Install it: sudo apt-get install ${packages}`)
}

/** @returns {boolean} whether an rpm can be made here; it says so where not */
export function canMakeRpm() {
  const can = isInstalled('rpmbuild')
  if (!can) say(STEP, 'no rpm, as rpmbuild is not installed (on Debian and Ubuntu: sudo apt-get install rpm)')
  return can
}

/** @param {string} command */
function isInstalled(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}
