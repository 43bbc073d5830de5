import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './child.mjs'
import { createDownloadWatch } from './download-watch.mjs'
import { telltaleLine } from './failure.mjs'
import { inProject } from './project.mjs'
import { listFiles } from './stamp.mjs'

const PACKAGE = inProject('node_modules', 'electron')
const POLL_MS = 500

/** @returns {string} the version that package.json asks for */
export function officialVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
}

/** @returns {string | undefined} the executable, if the official download is there and whole */
export function officialExecutable() {
  try {
    // The installer writes path.txt last.
    const path = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8'))
    const version = readFileSync(join(PACKAGE, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return version === officialVersion() && existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * Runs the electron package's own installer, which honours ELECTRON_MIRROR and the like, and ends it where no bytes come.
 * @param {string} staging a folder that may be written
 * @param {(pid: number) => void} onSpawn
 * @returns {Promise<string | undefined>} why it failed, on one line; undefined for success
 */
export async function installOfficial(staging, onSpawn) {
  const folder = join(staging, 'download')
  mkdirSync(folder)
  /** @type {string | undefined} */
  let gaveUp
  const watch = (/** @type {() => void} */ end) => {
    const downloadWatch = createDownloadWatch(performance.now())
    const timer = setInterval(() => {
      gaveUp ??= downloadWatch.giveUpReason(countBytes([folder, join(PACKAGE, 'dist')]), performance.now())
      if (gaveUp) end()
    }, POLL_MS)
    return () => clearInterval(timer)
  }
  const env = {
    ...process.env,
    ...proxySetting(),
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    ELECTRON_GET_NO_PROGRESS: '1'
  }
  const { code, output } = await runQuietly(process.execPath, [join(PACKAGE, 'install.js')], { env, onSpawn, watch })
  if (code === 0) return undefined
  return gaveUp ?? telltaleLine(output)
}

/** The installer takes a proxy from the environment only when it is told to; whoever has set one up means it. */
function proxySetting() {
  const { HTTPS_PROXY, https_proxy, ELECTRON_GET_USE_PROXY } = process.env
  return ELECTRON_GET_USE_PROXY === undefined && (HTTPS_PROXY || https_proxy) ? { ELECTRON_GET_USE_PROXY: 'true' } : {}
}

/** @param {readonly string[]} folders */
function countBytes(folders) {
  const sizes = folders.flatMap(listFiles).map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}
