import { describe, expect, it } from 'vitest'
import { describeInstallation, findUserDataFolder } from '../../src/cli/installation'

const describeWith = (environment: Record<string, string | undefined>) =>
  describeInstallation({ version: '1.2.3', appFolder: '/built/', environment })

describe('installation', () => {
  it('repeats what the scripts say', () => {
    const electron = { path: '/e/electron', version: '33.2.1', source: 'registry' }
    const environment = { STREAMSCOPE_ELECTRON: JSON.stringify(electron), STREAMSCOPE_APP_FOLDER: '/a', DISPLAY: ':9' }
    expect(describeWith(environment)).toMatchObject({
      version: '1.2.3',
      node: process.versions.node,
      electron,
      app: '/a',
      display: ':9'
    })
  })

  it.each([undefined, '', 'nonsense', '{"path":7}'])('knows no Electron from %j', (written) => {
    expect(describeWith({ STREAMSCOPE_ELECTRON: written })).toMatchObject({
      electron: { path: null, version: null, source: null },
      app: '/built',
      display: null
    })
  })

  it('falls back to a Wayland display', () => {
    expect(describeWith({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }).display).toBe('wayland-0')
  })

  it.each([
    ['linux', {}, '/home/me/.config/streamscope'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/streamscope'],
    ['darwin', {}, '/home/me/Library/Application Support/streamscope'],
    ['linux', { STREAMSCOPE_USER_DATA_DIR: '/moved' }, '/moved']
  ] as const)('finds the user data on %s with %j', (platform, environment, expected) => {
    expect(findUserDataFolder(environment, platform, '/home/me')).toBe(expected)
  })
})
