import { inProject, PROJECT_ROOT } from './project.mjs'
import { hashFiles, stampMatches } from './stamp.mjs'

export const STAMP = inProject('node_modules', '.streamscope-stamp')
export const LOCK_FILE = inProject('package-lock.json')

/**
 * Installs exactly what the lock file says, unless that is there already.
 * @throws {import('./report.mjs').SetupError}
 */
export async function provideDependencies() {
  const hash = hashFiles(PROJECT_ROOT, [LOCK_FILE])
  if (stampMatches(STAMP, hash)) return
  const { installDependencies } = await import('./install-dependencies.mjs')
  await installDependencies(hash)
}
