import { existsSync, rmSync } from 'node:fs'
import { runQuietly } from './child.mjs'
import { withLock } from './lock.mjs'
import { inProject, PROJECT_ROOT, TREE_LOCK } from './project.mjs'
import { SetupError, say } from './report.mjs'
import { hashFiles, listFiles, stampMatches, writeStamp } from './stamp.mjs'

const STEP = 'Build'
const STAMP = inProject('out', '.stamp')
const CONFIGURATION = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** What the commands start; without either, the build is not whole. */
export const APP_ENTRY = inProject('out', 'main', 'index.js')
export const CLI_ENTRY = inProject('out', 'main', 'cli.js')

/**
 * Builds the app and the terminal runner, unless they were built from these very sources.
 * @throws {SetupError}
 */
export async function provideBuild() {
  const hash = hashSources()
  if (isBuilt(hash)) return
  await withLock(STEP, TREE_LOCK, async (addProcess) => {
    if (isBuilt(hash)) return
    say(STEP, existsSync(STAMP) ? 'sources changed, building' : 'building')
    rmSync(STAMP, { force: true })
    const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const args = [electronVite, 'build', '--logLevel', 'warn']
    const { code, output } = await runQuietly(process.execPath, args, { onSpawn: addProcess })
    if (code !== 0) {
      process.stderr.write(output)
      throw new SetupError(
        STEP,
        'the sources do not build; the reason is above. Correct it, then run the same command again.'
      )
    }
    writeStamp(STAMP, hash)
  })
}

function hashSources() {
  return hashFiles(PROJECT_ROOT, [...CONFIGURATION.map((name) => inProject(name)), ...listFiles(inProject('src'))])
}

/** @param {string} hash */
function isBuilt(hash) {
  return stampMatches(STAMP, hash) && existsSync(APP_ENTRY) && existsSync(CLI_ENTRY)
}
