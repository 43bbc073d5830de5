import { accessSync, constants, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.mjs'
import { explainFailure, isFileError } from './failure.mjs'
import { withLock } from './lock.mjs'
import { SetupError } from './report.mjs'

/**
 * Runs the body with an empty folder on the disk of the cache, so that what is finished moves into the cache in one
 * rename. One process at a time; what an interrupted one left behind goes.
 * @template T
 * @param {string} step
 * @param {(folder: string, addProcess: (pid: number) => void) => Promise<T>} body
 * @returns {Promise<T>}
 * @throws {SetupError}
 */
export async function withStaging(step, body) {
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    accessSync(cacheFolder(), constants.W_OK)
  } catch (error) {
    throw cannotWriteCache(step, error)
  }
  return withLock(step, join(cacheFolder(), 'setup.lock'), async (addProcess) => {
    const folder = join(cacheFolder(), 'staging')
    try {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      return await body(folder, addProcess)
    } catch (error) {
      throw isFileError(error) ? cannotWriteCache(step, error) : error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/**
 * @param {string} step
 * @param {unknown} error
 */
function cannotWriteCache(step, error) {
  const wayOut = 'STREAMSCOPE_CACHE_DIR names another folder.'
  return new SetupError(step, `cannot write ${cacheFolder()}: ${explainFailure(error)} ${wayOut}`, error)
}
