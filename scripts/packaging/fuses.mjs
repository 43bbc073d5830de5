import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/**
 * The fuses of a build. They are burnt into the binary, so that no argument and no variable can undo them.
 * @param {{ platform: NodeJS.Platform, signs: boolean, isTestBuild: boolean }} build `signs`: the platform's keychain knows
 *   the app by its signature; a test build differs in the one fuse that a test driver needs
 * @returns {import('@electron/fuses').FuseConfig<boolean>}
 */
export function fusesFor({ platform, signs, isTestBuild }) {
  return {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: signs,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: isTestBuild,
    // On Linux, Electron checks no asar.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false
  }
}

/**
 * Reads the fuses of a built executable.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>} by name; those that this Electron does not have are left out
 */
export async function readFuses(executable) {
  const wire = /** @type {Record<string, unknown>} */ (await getCurrentFuseWire(executable))
  const states = Object.entries(FuseV1Options)
    .filter(([name]) => Number.isNaN(Number(name)))
    .map(([name, index]) => /** @type {const} */ ([name, wire[index]]))
  const known = states.filter(([, state]) => state === FuseState.ENABLE || state === FuseState.DISABLE)
  return Object.fromEntries(known.map(([name, state]) => [name, state === FuseState.ENABLE]))
}
