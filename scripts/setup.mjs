/** `npm run setup`: everything that the other commands need, and another try at an official download that has failed. */
import { provideBuild } from './setup/build.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { provideLinuxLibraries } from './setup/linux-libraries.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'
import { say } from './setup/report.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  await provideDependencies()
  const { provideElectron } = await import('./setup/electron.mjs')
  const { path, version, source } = await provideElectron({ retryOfficial: true })
  await provideLinuxLibraries(path, { needsDisplay: true })
  await provideBuild()
  say('Done', `Electron ${version} (${source}) on Node ${process.version}`)
  return 0
})
