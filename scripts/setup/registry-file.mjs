import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runNpm } from './npm.mjs'
import { SetupError } from './report.mjs'
import { readTarEntry } from './tar-entry.mjs'

/**
 * A file inside a package of the npm registry, pinned by the package's integrity.
 * @typedef {{ spec: string, integrity: string, entry: string }} RegistryFile
 */

/**
 * Fetches the package through npm itself, which knows the reader's registry, proxy and certificates, checks it, and
 * takes one file out of it. The file stays in memory: only the packed archive is ever on the disk, and not for long.
 * @param {string} step
 * @param {RegistryFile} file
 * @param {string} staging a folder that may be written
 * @param {(pid: number) => void} addProcess
 * @returns {Promise<Buffer>}
 * @throws {SetupError}
 */
export async function fetchRegistryFile(step, { spec, integrity, entry }, staging, addProcess) {
  const folder = join(staging, 'package')
  mkdirSync(folder)
  // A cache of its own: npm would keep a second copy of a large archive that is needed once.
  const options = ['--pack-destination', folder, '--cache', join(folder, 'npm-cache')]
  await runNpm(step, `fetch ${spec} into ${staging}`, ['pack', spec, ...options], addProcess)
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (!name) throw new SetupError(step, `npm pack ${spec} left no archive.`)
  const archive = readFileSync(join(folder, name))
  rmSync(folder, { recursive: true, force: true })
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`
  if (found !== integrity) {
    throw new SetupError(step, `${spec} is not the expected package (${found}). Check the npm registry in use.`)
  }
  const content = readTarEntry(gunzipSync(archive), entry)
  if (!content) throw new SetupError(step, `${spec} holds no ${entry}.`)
  return content
}
