import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { LOCK_FILE, STAMP } from './dependencies.mjs'
import { withLock } from './lock.mjs'
import { runNpm } from './npm.mjs'
import { inProject, TREE_LOCK } from './project.mjs'
import { say } from './report.mjs'
import { stampMatches, writeStamp } from './stamp.mjs'

const STEP = 'Dependencies'
/** npm's own record of what it has installed, written when it is done. */
const INSTALLED = inProject('node_modules', '.package-lock.json')

/**
 * @param {string} hash of the lock file
 * @throws {import('./report.mjs').SetupError}
 */
export async function installDependencies(hash) {
  await withLock(STEP, TREE_LOCK, async (addProcess) => {
    if (stampMatches(STAMP, hash)) return
    if (!installedMatchesLock(readPackages(LOCK_FILE), readPackages(INSTALLED))) {
      say(STEP, 'installing what package-lock.json lists')
      rmSync(STAMP, { force: true })
      // Whatever the environment says of production, this project is built here, and that takes its development packages.
      const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
      await runNpm(STEP, `install into ${dirname(STAMP)}`, args, addProcess)
    }
    writeStamp(STAMP, hash)
  })
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * @param {string} path
 * @returns {LockedPackages}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * Whether npm was here before, by hand: then there is nothing to install.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @returns {boolean} packages for other platforms are optional, and may be missing
 */
export function installedMatchesLock(locked, installed) {
  return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return optional === true
    return found.version === version && found.integrity === integrity
  })
}
