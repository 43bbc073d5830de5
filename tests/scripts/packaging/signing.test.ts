import { describe, expect, it } from 'vitest'
import { macSigning } from '../../../scripts/packaging/mac-signing.mjs'
import { windowsManifest } from '../../../scripts/packaging/windows-package.mjs'

const APPLE = { APPLE_ID: 'a@example.com', APPLE_APP_PASSWORD: 'secret', APPLE_TEAM_ID: 'TEAM' }

describe('signing', () => {
  it('is left out on macOS without an identity, whatever else is set', () => {
    expect(macSigning({})).toEqual({})
    expect(macSigning(APPLE)).toEqual({})
  })

  it('notarises on macOS only with all that it takes', () => {
    expect(macSigning({ MACOS_SIGN_IDENTITY: 'us', APPLE_ID: 'a@example.com' })).toEqual({
      osxSign: { identity: 'us' }
    })
    expect(macSigning({ MACOS_SIGN_IDENTITY: 'us', ...APPLE })).toEqual({
      osxSign: { identity: 'us' },
      osxNotarize: { appleId: 'a@example.com', appleIdPassword: 'secret', teamId: 'TEAM' }
    })
  })

  it('gives Windows an unsigned package without a certificate, and the publisher of the certificate with one', () => {
    expect(windowsManifest('1.2.3', {}).sign).toBe(false)
    const signed = windowsManifest('1.2.3', { WINDOWS_CERTIFICATE_FILE: 'c.pfx', WINDOWS_PUBLISHER: 'CN=Us' })
    expect(signed).toMatchObject({
      sign: true,
      windowsSignOptions: { certificateFile: 'c.pfx' },
      manifestVariables: { publisher: 'CN=Us', packageVersion: '1.2.3.0' }
    })
  })

  it('gives Windows four numbers for a pre-release', () => {
    expect(windowsManifest('1.2.3-beta.1', {}).manifestVariables?.packageVersion).toBe('1.2.3.0')
  })
})
