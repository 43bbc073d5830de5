import { existsSync } from 'node:fs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { hashFiles, listFiles, stampMatches } from './stamp.mjs'

export const STAMP = inProject('out', '.stamp')
/** What the commands start; without either, the build is not whole. */
const APP_ENTRY = inProject('out', 'main', 'index.js')
export const CLI_ENTRY = inProject('out', 'main', 'cli.js')

const CONFIGURATION = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/**
 * Builds the app and the terminal runner, unless they were built from these very sources.
 * @throws {import('./report.mjs').SetupError}
 */
export async function provideBuild() {
  const hash = hashFiles(PROJECT_ROOT, [
    ...CONFIGURATION.map((name) => inProject(name)),
    ...listFiles(inProject('src'))
  ])
  if (isBuilt(hash)) return
  const { build } = await import('./run-build.mjs')
  await build(hash)
}

/**
 * @param {string} hash of the sources
 * @returns {boolean}
 */
export function isBuilt(hash) {
  return stampMatches(STAMP, hash) && existsSync(APP_ENTRY) && existsSync(CLI_ENTRY)
}
