import { resolve } from 'node:path'
import { api, utils } from '@electron-forge/core'
import { PROJECT_ROOT } from '../setup/project.mjs'
import { provideElectronArchive } from './electron-archive.mjs'
import { createForgeConfig } from './forge-config.mjs'

/**
 * @typedef {object} PackageOptions
 * @property {string} version
 * @property {string} [dir] the app; default: this project
 * @property {string} outDir a folder inside the project, or anywhere
 * @property {boolean} [isTestBuild]
 * @property {string[]} [makers] by the names in the configuration; default: all of this platform
 *
 * @typedef {{ appFolder: string, installers: string[] }} BuiltPackage
 */

/**
 * Packages the built app, and makes the installers that Forge has makers for on this platform.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @param {PackageOptions} options
 * @returns {Promise<BuiltPackage>}
 */
export async function buildPackage(electron, { version, dir = PROJECT_ROOT, outDir, isTestBuild = false, makers }) {
  const config = createForgeConfig({
    version,
    outDir: resolve(outDir),
    isTestBuild,
    electronVersion: electron.version,
    electronArchives: await provideElectronArchive(electron),
    environment: process.env
  })
  const folders = { dir, outDir: resolve(outDir) }
  utils.registerForgeConfigForDirectory(dir, config)
  try {
    const packaged = await api.package(folders)
    // Asked for no maker, Forge would take it for a mistake.
    const made = makers?.length === 0 ? [] : await api.make({ ...folders, fromPackage: true, overrideTargets: makers })
    return { appFolder: packaged[0]?.packagedPath ?? '', installers: made.flatMap(({ artifacts }) => artifacts) }
  } finally {
    utils.unregisterForgeConfigForDirectory(dir)
  }
}
