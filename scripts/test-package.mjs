/**
 * `npm run test:package`: packages this version, the next one and a test build, then installs, starts, upgrades and
 * removes them. Only root on Debian can install; elsewhere the packaged folder is started.
 */
import { readFileSync } from 'node:fs'
import { provideBuild } from './setup/build.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { provideLinuxLibraries } from './setup/linux-libraries.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'
import { inProject } from './setup/project.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  await provideDependencies()
  const { buildForTest } = await import('./packaging/build-for-test.mjs')
  const { provideElectron } = await import('./setup/electron.mjs')
  const { runStep } = await import('./checks/run-step.mjs')
  const electron = await provideElectron()
  await provideLinuxLibraries(electron.path, { needsDisplay: true })
  await provideBuild()
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const built = await buildForTest(electron, version)
  const step = {
    name: 'package',
    script: 'test:e2e',
    args: ['--config=playwright.package.config.ts'],
    inWindow: true,
    count: (/** @type {number} */ exitCode) => ({ passed: 0, failed: exitCode, skipped: 0 })
  }
  const { failed } = await runStep(step, { STREAMSCOPE_BUILT_PACKAGES: JSON.stringify(built) })
  return failed
})
