/**
 * The certificate that signs on Windows, where the environment names one.
 * @param {NodeJS.ProcessEnv} environment
 */
function certificate({ WINDOWS_CERTIFICATE_FILE: certificateFile, WINDOWS_CERTIFICATE_PASSWORD: certificatePassword }) {
  return certificateFile ? { certificateFile, ...(certificatePassword ? { certificatePassword } : {}) } : undefined
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Pick<import('@electron-forge/shared-types').ForgePackagerOptions, 'windowsSign'>}
 */
export function windowsSigning(environment) {
  const windowsSign = process.platform === 'win32' ? certificate(environment) : undefined
  return windowsSign ? { windowsSign } : {}
}

/**
 * Windows installs a package only if its publisher is the subject of the certificate that signed it.
 * @param {string} version
 * @param {NodeJS.ProcessEnv} environment
 * @returns {import('@electron-forge/maker-msix').MakerMSIXConfig}
 */
export function windowsManifest(version, environment) {
  const windowsSignOptions = certificate(environment)
  const { WINDOWS_PUBLISHER = 'CN=Streamscope' } = environment
  return {
    sign: windowsSignOptions !== undefined,
    ...(windowsSignOptions ? { windowsSignOptions } : {}),
    manifestVariables: {
      packageIdentity: 'Streamscope',
      packageDisplayName: 'Streamscope',
      appDisplayName: 'Streamscope',
      appExecutable: 'streamscope.exe',
      publisher: WINDOWS_PUBLISHER,
      publisherDisplayName: 'The Streamscope authors',
      // MSIX knows no pre-releases, and wants four numbers.
      packageVersion: `${version.replace(/-.*/, '')}.0`
    }
  }
}
