import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SetupError } from '../setup/report.mjs'

/** What a person downloads, by platform: of several installers the one that needs nothing else. */
const INSTALLERS = {
  'linux-x64': /\.AppImage$|-linux-x64-.*\.zip$/,
  'darwin-arm64': /arm64\.dmg$/,
  'darwin-x64': /x64\.dmg$/,
  'win32-x64': /\.msix$/
}

/**
 * Writes `latest.json` and its signature into a folder of installers; the app reads them as its release feed.
 * @param {string} folder
 * @param {{ version: string, notes: string, artifacts: readonly import('./artifacts.mjs').Artifact[], privateKey: string }}
 *   release `privateKey`: Ed25519, PKCS #8 DER in base64
 */
export function writeReleaseFeed(folder, { version, notes, artifacts, privateKey }) {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const files = Object.entries(INSTALLERS).flatMap(([platform, pattern]) => {
    const found = artifacts.find(({ path }) => pattern.test(basename(path)))
    return found ? [{ platform, name: basename(found.path), bytes: found.bytes, sha256: found.sha256 }] : []
  })
  const bytes = Buffer.from(JSON.stringify({ version, notes, files }, null, 2))
  writeFileSync(join(folder, 'latest.json'), bytes)
  writeFileSync(join(folder, 'latest.json.sig'), `${sign(null, bytes, key).toString('base64')}\n`)
}

/**
 * The entry of one version in the changelog, without its heading.
 * @param {string} file
 * @param {string} version
 */
export function readNotes(file, version) {
  const [, entry] = readFileSync(file, 'utf8').split(`\n## ${version} `)
  if (entry === undefined) throw new SetupError('Release', `${basename(file)} has no entry for ${version}.`)
  return entry.slice(entry.indexOf('\n')).split('\n## ')[0]?.trim() ?? ''
}

/**
 * @param {string} privateKey
 * @returns {string} what the build needs as STREAMSCOPE_UPDATE_PUBLIC_KEY
 */
export function publicKeyOf(privateKey) {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}
