import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} path of a folder, or of one file
 * @returns {number} the bytes of all files in it
 */
export function bytesOfFolder(path) {
  const { size } = statSync(path)
  if (!statSync(path).isDirectory()) return size
  return readdirSync(path).reduce((sum, name) => sum + bytesOfFolder(join(path, name)), 0)
}
