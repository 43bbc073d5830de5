import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../../scripts/setup/cache-folder.mjs'

test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  ['its own variable first', { STREAMSCOPE_CACHE_DIR: '/c', XDG_CACHE_HOME: '/x' }, 'linux', '/c'],
  ['the desktop convention', { XDG_CACHE_HOME: '/x' }, 'linux', join('/x', 'streamscope')],
  ['Linux', {}, 'linux', join('/home/ada', '.cache', 'streamscope')],
  ['macOS', {}, 'darwin', join('/home/ada', 'Library', 'Caches', 'streamscope')],
  ['Windows', { LOCALAPPDATA: '/local' }, 'win32', join('/local', 'streamscope', 'Cache')]
])('%s', (_, environment, platform, expected) => {
  expect(cacheFolder(environment, platform, '/home/ada')).toBe(expected)
})
