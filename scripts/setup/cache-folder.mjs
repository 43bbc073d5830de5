import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where fetched runtimes are kept: outside the source tree, so that a clean checkout need not fetch them twice.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 * @returns {string}
 */
export function cacheFolder(environment = process.env, platform = process.platform, home = homedir()) {
  const { STREAMSCOPE_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = environment
  if (STREAMSCOPE_CACHE_DIR) return STREAMSCOPE_CACHE_DIR
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'streamscope')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'streamscope')
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'streamscope', 'Cache')
  return join(home, '.cache', 'streamscope')
}
