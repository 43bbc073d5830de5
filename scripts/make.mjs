/**
 * `npm run make`: sets up what is missing, builds, and makes the installers of this platform in dist/make, with their
 * checksums.
 */
import { readFileSync } from 'node:fs'
import { provideBuild } from './setup/build.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'
import { inProject } from './setup/project.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  await provideDependencies()
  const { provideTools } = await import('./packaging/tools.mjs')
  const { provideElectron } = await import('./setup/electron.mjs')
  const { makeInstallers } = await import('./packaging/make-installers.mjs')
  const { describeInALine } = await import('./packaging/artifacts.mjs')
  provideTools()
  const electron = await provideElectron()
  await provideBuild()
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const { artifacts } = await makeInstallers(electron, { version, outDir: inProject('dist') })
  process.stdout.write(`Streamscope ${version} with Electron ${electron.version} (${electron.source})\n`)
  for (const artifact of artifacts) process.stdout.write(`${describeInALine(artifact)}\n`)
  return 0
})
