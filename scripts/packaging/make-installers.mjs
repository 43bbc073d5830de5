import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../setup/report.mjs'
import { describeArtifact, writeChecksums } from './artifacts.mjs'
import { buildPackage } from './build-package.mjs'
import { makeDmg } from './dmg.mjs'
import { makeRpm } from './rpm.mjs'
import { canMakeRpm } from './tools.mjs'

/**
 * Packages the built app and makes every installer that this platform can, with their checksums beside them.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @param {{ version: string, outDir: string }} options
 * @returns {Promise<{ appFolder: string, artifacts: import('./artifacts.mjs').Artifact[] }>}
 */
export async function makeInstallers(electron, { version, outDir }) {
  say('Packaging', `Streamscope ${version} with Electron ${electron.version}`)
  // Nothing of an earlier version may be shipped with this one.
  rmSync(join(outDir, 'make'), { recursive: true, force: true })
  const { appFolder, installers } = await buildPackage(electron, { version, outDir })
  const paths = [...installers, ...(await makeFurther(appFolder, outDir, version))]
  const artifacts = await Promise.all(paths.map(describeArtifact))
  writeChecksums(join(outDir, 'make', 'SHA256SUMS'), artifacts)
  return { appFolder, artifacts }
}

/**
 * @param {string} appFolder
 * @param {string} outDir
 * @param {string} version
 */
async function makeFurther(appFolder, outDir, version) {
  if (process.platform === 'linux') return canMakeRpm() ? makeRpm(appFolder, outDir) : []
  return process.platform === 'darwin' ? makeDmg(appFolder, outDir, version) : []
}
