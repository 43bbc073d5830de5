import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { LINUX_PACKAGE } from './linux-package.mjs'

/**
 * Makes an rpm of the packaged app with Forge's own tool for it: the Forge maker of this major version is not out yet.
 * @param {string} appFolder
 * @param {string} outDir
 * @returns {Promise<string[]>} paths of the packages
 */
export async function makeRpm(appFolder, outDir) {
  // The package has no types.
  const { default: install } = /** @type {any} */ (await import(/** @type {string} */ ('electron-installer-redhat')))
  const dest = join(outDir, 'make', 'rpm', process.arch)
  mkdirSync(dest, { recursive: true })
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
  const options = { ...LINUX_PACKAGE, license: 'MIT', compressionLevel: 1 }
  const { packagePaths } = await install({ src: appFolder, dest, arch, options })
  return packagePaths
}
