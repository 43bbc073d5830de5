import { describe, expect, it } from 'vitest'
import { isLeftOut, packagedManifest } from '../../../scripts/packaging/package-files.mjs'

describe('what goes into the package', () => {
  it.each([
    '',
    '/package.json',
    '/out',
    '/out/main/index.js',
    '/out/renderer/assets/index.css',
    '/out/THIRD_PARTY_LICENSES.txt',
    '/resources',
    '/resources/story-model/story.bin',
    '/resources/icon',
    '/resources/icon/png/256.png'
  ])('takes "%s"', (path) => expect(isLeftOut(path)).toBe(false))

  it.each([
    '/node_modules',
    '/src',
    '/.git',
    '/tests',
    '/output',
    '/package-lock.json',
    '/out/main/cli.js',
    '/out/main/bundled-packages.json',
    '/out/.stamp',
    '/resources/icon/icon.svg',
    '/resources/icon/png/512.png',
    '/resources/linux'
  ])('leaves out "%s"', (path) => expect(isLeftOut(path)).toBe(true))

  it('says nothing in package.json of how the app is built', () => {
    const manifest = {
      name: 'streamscope',
      version: '1.0.0',
      main: './out/main/index.js',
      scripts: {},
      dependencies: {}
    }
    expect(Object.entries(packagedManifest(manifest)).filter(([, value]) => value !== undefined)).toEqual([
      ['name', 'streamscope'],
      ['version', '1.0.0'],
      ['main', './out/main/index.js']
    ])
  })
})
