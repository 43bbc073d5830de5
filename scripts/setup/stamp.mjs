import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * A stamp is a small file beside a result that holds the hash of what the result was made of. It is written last, so a
 * result without it is unfinished.
 */

/**
 * @param {string} folder
 * @returns {string[]} every file below the folder, as absolute paths; none for a folder that does not exist
 */
export function listFiles(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

/**
 * @param {string} root paths count relative to it, so that a moved project keeps its stamps
 * @param {readonly string[]} paths order does not matter; a file that is missing counts as such
 * @returns {string}
 */
export function hashFiles(root, paths) {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    const content = readIfThere(path)
    const name = relative(root, path).split(sep).join('/')
    hash.update(`${name}\0${content?.length ?? 'missing'}\0`)
    if (content) hash.update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} path of the stamp file
 * @param {string} hash
 * @returns {boolean}
 */
export function stampMatches(path, hash) {
  return readIfThere(path)?.toString('utf8') === hash
}

/**
 * @param {string} path
 * @param {string} hash
 */
export function writeStamp(path, hash) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
