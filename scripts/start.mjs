/** `npm start`: sets up what is missing and opens the window; with no display, runs the examples in the terminal. */
import { provideBuild } from './setup/build.mjs'
import { runInstead } from './setup/child.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { hasDisplay } from './setup/display.mjs'
import { electronArguments } from './setup/electron-arguments.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { provideLinuxLibraries } from './setup/linux-libraries.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'
import { PROJECT_ROOT } from './setup/project.mjs'
import { say } from './setup/report.mjs'
import { becomeTerminalRunner } from './setup/terminal-runner.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  await provideDependencies()
  await provideBuild()
  if (hasDisplay()) return openWindow(process.argv.slice(2))
  process.stderr.write('There is no display to open a window on, so the examples run here in the terminal.\n')
  return becomeTerminalRunner(['examples'])
})

/** @param {string[]} extraArguments */
async function openWindow(extraArguments) {
  // Loaded only now: it needs what the step before has installed.
  const { provideElectron } = await import('./setup/electron.mjs')
  const electron = await provideElectron()
  await provideLinuxLibraries(electron.path, { needsDisplay: false })
  const { args, notice } = electronArguments(electron.path)
  if (notice) say('Electron', notice)
  // Electron 33 takes the X display unless told; where there is only Wayland, this tells it.
  const platformHint = process.env['DISPLAY'] ? {} : { ELECTRON_OZONE_PLATFORM_HINT: 'auto' }
  const env = { ...process.env, ...platformHint, STREAMSCOPE_ELECTRON: JSON.stringify(electron) }
  return runInstead(electron.path, [...args, PROJECT_ROOT, ...extraArguments], { env })
}
