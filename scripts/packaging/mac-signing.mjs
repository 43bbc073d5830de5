/**
 * Signs and notarises on macOS, where the secrets for it are in the environment; without them the app is built unsigned.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Pick<import('@electron-forge/shared-types').ForgePackagerOptions, 'osxSign' | 'osxNotarize'>}
 */
export function macSigning(environment) {
  const { MACOS_SIGN_IDENTITY: identity, APPLE_ID, APPLE_APP_PASSWORD, APPLE_TEAM_ID } = environment
  if (!identity) return {}
  if (!APPLE_ID || !APPLE_APP_PASSWORD || !APPLE_TEAM_ID) return { osxSign: { identity } }
  return {
    osxSign: { identity },
    osxNotarize: { appleId: APPLE_ID, appleIdPassword: APPLE_APP_PASSWORD, teamId: APPLE_TEAM_ID }
  }
}
