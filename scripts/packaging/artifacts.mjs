import { createHash } from 'node:crypto'
import { createReadStream, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** @typedef {{ path: string, bytes: number, sha256: string }} Artifact */

/**
 * @param {string} path
 * @returns {Promise<Artifact>}
 */
export async function describeArtifact(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { path, bytes: statSync(path).size, sha256: hash.digest('hex') }
}

/**
 * Writes the file that `sha256sum --check` reads where the artifacts were downloaded to.
 * @param {string} file
 * @param {readonly Artifact[]} artifacts
 */
export function writeChecksums(file, artifacts) {
  writeFileSync(file, artifacts.map(({ path, sha256 }) => `${sha256}  ${basename(path)}\n`).join(''))
}

/** @param {Artifact} artifact */
export function describeInALine({ path, bytes, sha256 }) {
  return `${(bytes / 1e6).toFixed(1).padStart(7)} MB  ${sha256}  ${basename(dirname(path))}/${basename(path)}`
}
