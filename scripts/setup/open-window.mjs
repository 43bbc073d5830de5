import { runInstead } from './child.mjs'
import { provideElectron } from './electron.mjs'
import { electronArguments } from './electron-arguments.mjs'
import { provideLinuxLibraries } from './linux-libraries.mjs'
import { PROJECT_ROOT } from './project.mjs'
import { say } from './report.mjs'

/**
 * Opens the built app in its window, and waits until that is closed.
 * @param {readonly string[]} extraArguments for Electron
 * @returns {Promise<number>} Electron's exit code
 * @throws {import('./report.mjs').SetupError}
 */
export async function openWindow(extraArguments) {
  const electron = await provideElectron()
  await provideLinuxLibraries(electron.path, { needsDisplay: false })
  const { args, notice } = electronArguments(electron.path)
  if (notice) say('Electron', notice)
  // Electron 33 takes the X display unless told; where there is only Wayland, this tells it.
  const platformHint = process.env['DISPLAY'] ? {} : { ELECTRON_OZONE_PLATFORM_HINT: 'auto' }
  const env = { ...process.env, ...platformHint, STREAMSCOPE_ELECTRON: JSON.stringify(electron) }
  return runInstead(electron.path, [...args, PROJECT_ROOT, ...extraArguments], { env })
}
