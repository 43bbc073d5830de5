import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * What Electron has to be told on this computer.
 * @param {string} executable
 * @returns {{ args: string[], notice?: string }} `notice` says, on one line, what the reader should know of it
 */
export function electronArguments(executable) {
  if (process.platform !== 'linux') return { args: [] }
  const graphics = existsSync('/dev/dri') ? [] : ['--disable-gpu']
  if (process.getuid?.() === 0) return { args: ['--no-sandbox', ...graphics] }
  if (sandboxWorks(executable)) return { args: graphics }
  const helper = join(dirname(executable), 'chrome-sandbox')
  const remedy = `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  return {
    args: ['--no-sandbox', ...graphics],
    notice: `this system gives no user namespaces, so Chromium's sandbox is off; to have it: ${remedy}`
  }
}

/**
 * Chromium's sandbox takes either user namespaces, which some systems keep from programs that they do not know, or its
 * helper with the rights of root. With neither, Electron ends at once.
 * @param {string} executable
 */
function sandboxWorks(executable) {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper && helper.uid === 0 && (helper.mode & 0o4000) !== 0) return true
  const restricted = kernelSetting('apparmor_restrict_unprivileged_userns') === '1'
  return !restricted && kernelSetting('unprivileged_userns_clone') !== '0'
}

/** @param {string} name */
function kernelSetting(name) {
  try {
    return readFileSync(join('/proc/sys/kernel', name), 'utf8').trim()
  } catch {
    return undefined
  }
}
