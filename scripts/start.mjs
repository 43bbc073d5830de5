/** `npm start`: sets up what is missing and opens the window; with no display, runs the examples in the terminal. */
import { provideBuild } from './setup/build.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { hasDisplay } from './setup/display.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'
import { becomeTerminalRunner } from './setup/terminal-runner.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  await provideDependencies()
  await provideBuild()
  if (hasDisplay()) {
    const { openWindow } = await import('./setup/open-window.mjs')
    return openWindow(process.argv.slice(2))
  }
  process.stderr.write('There is no display to open a window on, so the examples run here in the terminal.\n')
  return becomeTerminalRunner(['examples'])
})
