import { FusesPlugin } from '@electron-forge/plugin-fuses'
import { inProject } from '../setup/project.mjs'
import { fusesFor } from './fuses.mjs'
import { DEBIAN_DEPENDS, LINUX_PACKAGE } from './linux-package.mjs'
import { macSigning } from './mac-signing.mjs'
import { isLeftOut, packagedManifest } from './package-files.mjs'
import { addLicenses, pruneLocales } from './prune.mjs'
import { windowsManifest, windowsSigning } from './windows-package.mjs'

/** The first year of copyright, the same wherever a package states it. */
const COPYRIGHT = 'Copyright 2026 The Streamscope authors'

/**
 * What is packaged, and from what.
 * @typedef {object} PackageBuild
 * @property {string} version of the app
 * @property {string} outDir
 * @property {boolean} isTestBuild
 * @property {string} electronVersion the real one of the runtime that goes in
 * @property {string | undefined} electronArchives a folder with that Electron's archive; undefined: Forge downloads it
 * @property {NodeJS.ProcessEnv} environment where signing finds its secrets
 */

/**
 * @param {PackageBuild} build
 * @returns {import('@electron-forge/shared-types').ForgeConfig}
 */
export function createForgeConfig({ version, outDir, isTestBuild, electronVersion, electronArchives, environment }) {
  const mac = macSigning(environment)
  const fuses = fusesFor({ platform: process.platform, signs: mac.osxSign !== undefined, isTestBuild })
  return {
    // electron-vite builds into out/, which Forge would take for its own.
    outDir,
    packagerConfig: {
      asar: true,
      name: 'Streamscope',
      executableName: 'streamscope',
      appVersion: version,
      appBundleId: 'app.streamscope',
      appCategoryType: 'public.app-category.developer-tools',
      appCopyright: COPYRIGHT,
      icon: inProject('resources', 'icon', 'icon'),
      ignore: isLeftOut,
      // Everything is bundled, so there are no modules to prune.
      prune: false,
      sanitizePackageJson: [packagedManifest],
      ...(electronArchives ? { electronZipDir: electronArchives } : {}),
      ...mac,
      ...windowsSigning(environment)
    },
    plugins: [new FusesPlugin(fuses)],
    hooks: {
      // Nothing may claim an Electron that it does not have.
      readPackageJson: async (_config, manifest) => ({
        ...manifest,
        devDependencies: { ...manifest.devDependencies, electron: electronVersion }
      }),
      packageAfterExtract: async (_config, folder, _electronVersion, platform) => pruneLocales(folder, platform),
      postPackage: async (_config, { outputPaths }) => outputPaths.forEach(addLicenses)
    },
    makers: [
      { name: '@electron-forge/maker-zip', config: {} },
      {
        name: '@electron-forge/maker-deb',
        platforms: ['linux'],
        // gzip takes seconds, the default takes minutes.
        config: { options: { ...LINUX_PACKAGE, depends: DEBIAN_DEPENDS, section: 'devel', compression: 'gzip' } }
      },
      {
        name: '@electron-forge/maker-msix',
        platforms: ['win32'],
        config: windowsManifest(version, environment)
      }
    ]
  }
}
