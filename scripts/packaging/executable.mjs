import { join } from 'node:path'

/**
 * @param {string} appFolder
 * @param {NodeJS.Platform} [platform]
 * @returns {string} the packaged app's executable
 */
export function executableIn(appFolder, platform = process.platform) {
  if (platform === 'darwin') return join(appFolder, 'Streamscope.app', 'Contents', 'MacOS', 'streamscope')
  return join(appFolder, platform === 'win32' ? 'streamscope.exe' : 'streamscope')
}
