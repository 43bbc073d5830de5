/** `npm run --silent streamscope -- <command>`: the terminal runner, built first if need be. */
import { provideBuild } from './setup/build.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'
import { becomeTerminalRunner } from './setup/terminal-runner.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  await provideDependencies()
  await provideBuild()
  const args = process.argv.slice(2)
  if (args[0] === 'doctor') await tellOfElectron()
  return becomeTerminalRunner(args)
})

/** The runner itself knows nothing of Electron; this one command reports it. */
async function tellOfElectron() {
  const { provideElectron } = await import('./setup/electron.mjs')
  process.env['STREAMSCOPE_ELECTRON'] = JSON.stringify(await provideElectron())
}
