import { canInstallPackages, installPackages, missingCommands } from './debian-packages.mjs'
import { SetupError, say } from './report.mjs'

const STEP = 'Keyring'
/** @type {Record<string, string>} by command */
const PACKAGES = { 'dbus-run-session': 'dbus-daemon', 'gnome-keyring-daemon': 'gnome-keyring' }

/**
 * A keyring that the test of stored keys can start. Where it can't be installed that test is left out, and counted as
 * skipped: nothing else needs one.
 */
export async function provideKeyring() {
  if (process.platform !== 'linux' || !canInstallPackages()) return
  const missing = missingCommands(Object.keys(PACKAGES))
  if (missing.length === 0) return
  try {
    const packages = missing.map((command) => String(PACKAGES[command]))
    await installPackages(STEP, missing.join(', '), packages)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(STEP, `its test is left out: ${error.message}`)
  }
}
