import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inProject } from '../setup/project.mjs'
import { SetupError } from '../setup/report.mjs'
import { buildPackage } from './build-package.mjs'
import { executableIn } from './executable.mjs'
import { provideTools } from './tools.mjs'

const DEB = '@electron-forge/maker-deb'

/**
 * Packages what the package tests need: this version, the one after it, and the build that test drivers may attach to.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @param {string} version
 * @returns {Promise<import('../../tests/package/built-packages').BuiltPackages>}
 */
export async function buildForTest(electron, version) {
  const installs = canInstall()
  if (installs) provideTools()
  const nextVersion = version.replace(/\d+$/, (patch) => String(Number(patch) + 1))
  const makers = installs ? [DEB] : []
  const folder = inProject('dist', 'package-test')
  const release = await buildPackage(electron, { version, outDir: join(folder, 'release'), makers })
  const testBuild = await buildPackage(electron, {
    version,
    outDir: join(folder, 'test'),
    makers: [],
    isTestBuild: true
  })
  const next = installs
    ? await buildPackage(electron, { version: nextVersion, outDir: join(folder, 'next'), makers })
    : undefined
  return {
    version,
    nextVersion,
    packages: next ? { release: release.installers[0] ?? '', next: next.installers[0] ?? '' } : null,
    release: executableIn(release.appFolder),
    testBuild: executableIn(testBuild.appFolder),
    electron: electron.path
  }
}

/**
 * @returns {boolean} whether a package may be installed here
 * @throws {SetupError} where somebody's own is: the test would remove it
 */
function canInstall() {
  const status = spawnSync('dpkg', ['--status', 'streamscope'], { encoding: 'utf8' })
  if (status.error || process.getuid?.() !== 0) return false
  if (status.stdout.includes('Status: install ok installed'))
    throw new SetupError('Package test', 'streamscope is installed here. Remove it first: dpkg --remove streamscope')
  return true
}
